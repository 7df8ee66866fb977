package fr.livret.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The order of texts in lists and files, that of their UTF-8 bytes: {@code collate "C"} in the database. */
public final class ByteOrder {

    private ByteOrder() {}

    public static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
