package fr.livret.lsu;

import java.util.Set;

/** A level is given for a real complementary teaching or regional language, not for {@code AUC}, none (§ 3). */
final class LevelRule implements OwnRule {
    static final String CODE = "LEVEL_OF_NONE";

    private static final String NONE = "AUC";

    @Override
    public Set<String> elements() {
        return Set.of("enseignement-complement", "langue-culture-regionale");
    }

    @Override
    public void start(CheckedElement element, Verdicts verdicts) {
        if (NONE.equals(element.get("code")) && element.has("positionnement")) {
            verdicts.error(CODE, element, "positionnement");
        }
    }
}
