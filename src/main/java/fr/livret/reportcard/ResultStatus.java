package fr.livret.reportcard;

/** Why a line has no grade; only a person or the source of the data sets {@code PENDING} and {@code EXEMPTED}. */
public enum ResultStatus {
    /** Non noté. */
    NOT_MARKED(1),
    /** En attente. */
    PENDING(2),
    /** Dispensé. */
    EXEMPTED(3);

    private final int code;

    ResultStatus(int code) {
        this.code = code;
    }

    /** The code of LSU's {@code statut-evaluation-eleve}. */
    public int code() {
        return code;
    }
}
