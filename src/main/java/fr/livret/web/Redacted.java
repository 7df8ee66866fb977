package fr.livret.web;

import java.sql.SQLException;

/** A failure as it may be logged: classes, SQL state and stack, without messages, which can quote a pupil's data. */
public final class Redacted extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 8;

    private Redacted(Throwable original, int depth) {
        super(what(original), cause(original, depth));
        setStackTrace(original.getStackTrace());
    }

    public static Redacted of(Throwable original) {
        return new Redacted(original, DEPTH);
    }

    private static String what(Throwable original) {
        var type = original.getClass().getName();
        return original instanceof SQLException sql ? type + " state=" + sql.getSQLState() : type;
    }

    @SuppressWarnings("NullAway") // a null cause is how Throwable says there is none
    private static Throwable cause(Throwable original, int depth) {
        return original.getCause() == null || depth == 0 ? null : new Redacted(original.getCause(), depth - 1);
    }
}
