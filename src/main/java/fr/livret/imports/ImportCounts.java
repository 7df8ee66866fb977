package fr.livret.imports;

import fr.livret.school.BulkUpsert.Counts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of the objects of a file, by kind. */
final class ImportCounts {

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    void add(String kind, Counts counts) {
        add(kind, new Kind(counts.created(), counts.updated(), counts.unchanged(), 0, 0));
    }

    void absent(String kind, int number) {
        add(kind, new Kind(0, 0, 0, number, 0));
    }

    void refused(int number) {
        add("rows", new Kind(0, 0, 0, 0, number));
    }

    Map<String, Kind> byKind() {
        return Collections.unmodifiableMap(kinds);
    }

    private void add(String kind, Kind more) {
        kinds.merge(kind, more, Kind::plus);
    }

    /** Counts of one kind of object. */
    record Kind(int created, int updated, int unchanged, int absent, int refused) {
        Kind plus(Kind other) {
            return new Kind(
                    created + other.created,
                    updated + other.updated,
                    unchanged + other.unchanged,
                    absent + other.absent,
                    refused + other.refused);
        }
    }
}
