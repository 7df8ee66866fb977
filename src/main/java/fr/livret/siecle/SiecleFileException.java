package fr.livret.siecle;

/** A document that is well-formed but not one of the files that Livret reads. Its message never quotes the document. */
public final class SiecleFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    SiecleFileException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What it is instead. */
    public enum Reason {
        /** {@code EDT_STS}: what timetable software sends up to STS, the wrong direction. */
        TIMETABLE_FOR_STS,
        /** {@code TABLE}: a private export of timetable software. */
        TIMETABLE_EXPORT,
        /** Another file of SIECLE, which holds nothing that LSU wants. */
        OTHER_SIECLE_FILE,
        /** A page of a web site, saved as a file. */
        HTML_PAGE,
        NOT_RECOGNISED
    }
}
