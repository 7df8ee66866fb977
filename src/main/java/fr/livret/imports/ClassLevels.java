package fr.livret.imports;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The level of a class from its trainings: the first three digits of a collège's MEF tell it. */
final class ClassLevels {

    private ClassLevels() {}

    /** The level, null when the trainings do not agree or are of none of the four levels. */
    static @Nullable String of(Collection<String> mefs) {
        List<String> levels = mefs.stream()
                .map(ClassLevels::of)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return levels.size() == 1 ? levels.get(0) : null;
    }

    private static @Nullable String of(String mef) {
        return switch (mef.substring(0, Math.min(3, mef.length()))) {
            case "100" -> "6EME";
            case "101" -> "5EME";
            case "102" -> "4EME";
            case "103" -> "3EME";
            default -> null;
        };
    }
}
