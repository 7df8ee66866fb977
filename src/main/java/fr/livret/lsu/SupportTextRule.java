package fr.livret.lsu;

import java.util.Map;
import java.util.Set;

/** The text of a support measure goes with its own code; the schema ties neither text to a code (§ 3). */
final class SupportTextRule implements OwnRule {
    static final String CODE = "SUPPORT_TEXT_CODE";

    private static final Map<String, String> CODES =
            Map.of("complement-ppre", "PPRE", "complement-contrat-reussite", "CTR");

    @Override
    public Set<String> elements() {
        return CODES.keySet();
    }

    @Override
    public void start(CheckedElement element, Verdicts verdicts) {
        String code = element.parent == null ? "" : element.parent.stripped("code");
        if (!code.equals(CODES.get(element.name))) {
            verdicts.error(CODE, element, null);
        }
    }
}
