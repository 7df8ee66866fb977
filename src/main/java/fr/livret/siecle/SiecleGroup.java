package fr.livret.siecle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group (<i>groupe</i>), of Structures or of STS.
 *
 * @param label null when the file has none
 * @param classes those of its students: one for a part of a class, several for a regrouping
 * @param services null when the file does not say what is taught to it
 */
public record SiecleGroup(
        int line,
        String code,
        @Nullable String label,
        List<String> classes,
        @Nullable List<StsService> services) {}
