package fr.livret.lsu;

/** A document that cannot be taken for an LSU file at all. Its message never quotes the document. */
public final class LsuFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int line;

    LsuFileException(Reason reason, int line, String message) {
        super(message);
        this.reason = reason;
        this.line = line;
    }

    /** Why the document is not accepted. */
    public Reason reason() {
        return reason;
    }

    /** Line of the fault, from 1; 0 when unknown. */
    public int line() {
        return line;
    }

    /** Kinds of unacceptable documents. */
    public enum Reason {
        /** Not well-formed XML, not in the declared encoding, or beyond the parser's limits. */
        NOT_WELL_FORMED,
        /** A DOCTYPE is present; neither DTD nor entities are ever processed. */
        DOCTYPE,
        /** The root is not {@code lsun-bilans} in the namespace of the format. */
        NOT_AN_LSU_FILE
    }
}
