package fr.livret.lsu;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each id of a document stands for, filled as its declarations are read. */
final class DocumentIndex {
    private final Map<String, Target> targets = new HashMap<>();

    /** Records a declaration; false when its id is already taken. */
    boolean declare(String element, AttributeValues values) {
        String id = values.get("id");
        return id == null || targets.putIfAbsent(id.strip(), describe(element, values)) == null;
    }

    @Nullable
    Target find(@Nullable String id) {
        return id == null ? null : targets.get(id.strip());
    }

    /** What the row's own attributes say, whether or not its id has been recorded. */
    static Target describe(String element, AttributeValues values) {
        return switch (element) {
            case "eleve" -> new Target(element, SafeValues.siecleId(values.get("id-be")), null, null);
            case "discipline" -> new Target(element, null, SafeValues.subject(values.get("code")), null);
            case "periode" ->
                new Target(
                        element,
                        null,
                        null,
                        PeriodCode.of(values.get("millesime"), values.get("indice"), values.get("nb-periodes")));
            default -> new Target(element, null, null, null);
        };
    }

    /** A declared object: its element and, by kind, the student's, subject's or period's key. */
    record Target(
            String kind,
            @Nullable String siecleId,
            @Nullable String subject,
            @Nullable String period) {}
}
