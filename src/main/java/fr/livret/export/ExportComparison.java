package fr.livret.export;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two exports, student by student; no value, only where to look.
 *
 * @param before the export that is compared with
 * @param after the export that is looked at
 * @param items a page of the students who differ
 */
record ExportComparison(
        UUID before,
        UUID after,
        Counts counts,
        List<StudentDifference> items,
        @Nullable String next,
        long total) {

    /** How many students of either export, each period by itself. */
    record Counts(long added, long removed, long changed, long unchanged) {}

    /** What happened to a student or a field. */
    enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A student who differs.
     *
     * @param classCode in the later export that holds the student
     * @param fields those that differ, of a student in both; empty once the exports are too old to be compared in detail
     */
    record StudentDifference(
            String siecleId, String period, String classCode, Change change, List<FieldDifference> fields) {}

    /**
     * A field that differs.
     *
     * @param path names of the format, as {@code acquis[061300 S]/@moyenne-eleve}
     */
    record FieldDifference(String path, Change change) {}
}
