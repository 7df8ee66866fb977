package fr.livret.web;

/** A failure as it may be logged: classes and stack, without messages, which can quote a pupil's data. */
public final class Redacted extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 8;

    private Redacted(Throwable original, int depth) {
        super(original.getClass().getName(), cause(original, depth));
        setStackTrace(original.getStackTrace());
    }

    public static Redacted of(Throwable original) {
        return new Redacted(original, DEPTH);
    }

    @SuppressWarnings("NullAway") // a null cause is how Throwable says there is none
    private static Throwable cause(Throwable original, int depth) {
        return original.getCause() == null || depth == 0 ? null : new Redacted(original.getCause(), depth - 1);
    }
}
