package fr.livret.lsu;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** At most one guardian of a report is the first legal one; the schema accepts two (§ 4). */
final class GuardianRule implements OwnRule {
    static final String CODE = "TWO_FIRST_GUARDIANS";

    private @Nullable CheckedElement family;
    private int first;

    @Override
    public Set<String> elements() {
        return Set.of("responsable");
    }

    @Override
    public void start(CheckedElement element, Verdicts verdicts) {
        if (family != element.parent) {
            family = element.parent;
            first = 0;
        }
        String legal1 = element.stripped("legal1");
        if (legal1.equals("true") || legal1.equals("1")) {
            first++;
            if (first == 2) {
                verdicts.error(CODE, element, "legal1");
            }
        }
    }
}
