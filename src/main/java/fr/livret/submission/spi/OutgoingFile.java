package fr.livret.submission.spi;

import java.io.IOException;
import java.io.InputStream;

/** The file to hand over: the very bytes that were checked, whose hash has just been compared. */
public interface OutgoingFile {

    /** Letters, digits, dots, hyphens and underscores: safe on every system. */
    String name();

    String mediaType();

    /** In bytes. */
    long size();

    /** In lower-case hexadecimal. */
    String sha256();

    /** Reads it from its first byte; may be called more than once. */
    InputStream open() throws IOException;
}
