package fr.livret.lsu;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A subject and its election modality are declared once. Since {@code id-lv} joined the schema's key, the schema no
 * longer sees two rows of which one has none (§ 4).
 */
final class DuplicateSubjectRule implements OwnRule {
    static final String CODE = "DUPLICATE_SUBJECT";

    private final Map<String, Boolean> someWithoutReference = new HashMap<>();

    @Override
    public Set<String> elements() {
        return Set.of("discipline");
    }

    @Override
    public void start(CheckedElement element, Verdicts verdicts) {
        String key = element.get("code") + " " + element.get("modalite-election");
        boolean without = !element.has("id-lv");
        Boolean earlierWithout = someWithoutReference.get(key);
        if (earlierWithout != null && (earlierWithout || without)) {
            verdicts.error(CODE, element, null);
        }
        someWithoutReference.merge(key, without, Boolean::logicalOr);
    }
}
