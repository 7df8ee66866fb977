package fr.livret.xml;

/** A document that no parser of ours accepts. Its message never quotes the document. */
public final class XmlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int line;

    XmlFault(Reason reason, int line) {
        super(reason + " at line " + line);
        this.reason = reason;
        this.line = Math.max(0, line);
    }

    public Reason reason() {
        return reason;
    }

    /** Line of the fault, from 1; 0 when unknown. */
    public int line() {
        return line;
    }

    /** Why. */
    public enum Reason {
        /** Not well-formed XML, not in the declared encoding, or beyond the parser's limits. */
        NOT_WELL_FORMED,
        /** A DOCTYPE is present; neither DTD nor entities are ever processed. */
        DOCTYPE
    }
}
