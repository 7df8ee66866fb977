package fr.livret.submission.spi;

import org.jspecify.annotations.Nullable;

/**
 * What an adapter knows of an attempt that was cut short.
 *
 * @param receipt of a file that has arrived
 */
public record Recovery(Verdict verdict, @Nullable Receipt receipt) {

    /** The file has arrived. */
    public static Recovery delivered(Receipt receipt) {
        return new Recovery(Verdict.DELIVERED, receipt);
    }

    /** Sending the file again cannot deliver it twice. */
    public static Recovery sendAgain() {
        return new Recovery(Verdict.SEND_AGAIN, null);
    }

    /** Only a person can tell. */
    public static Recovery unknown() {
        return new Recovery(Verdict.UNKNOWN, null);
    }

    /** What follows. */
    public enum Verdict {
        DELIVERED,
        SEND_AGAIN,
        UNKNOWN
    }
}
