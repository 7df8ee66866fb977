package fr.livret.submission.netsynchro;

import java.util.Arrays;

/** The form in which the file is sent. */
enum BodyForm {
    /** As it is. */
    RAW,
    /** Compressed, told by {@code Content-Encoding: gzip}. */
    GZIP,
    /** In a zip of one entry. */
    ZIP,
    /** One part of {@code multipart/form-data}. */
    MULTIPART;

    static boolean isOne(String text) {
        return Arrays.stream(values()).anyMatch(form -> form.name().equals(text));
    }
}
