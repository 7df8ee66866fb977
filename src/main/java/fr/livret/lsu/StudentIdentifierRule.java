package fr.livret.lsu;

import java.util.Set;
import java.util.regex.Pattern;

/** SIECLE's identifier of a student is a positive integer; since 10.0 the schema takes any text (§ 5). */
final class StudentIdentifierRule implements OwnRule {
    static final String CODE = "SIECLE_ID_FORM";

    private static final Pattern POSITIVE = Pattern.compile("0*[1-9]\\d*");

    @Override
    public Set<String> elements() {
        return Set.of("eleve");
    }

    @Override
    public void start(CheckedElement element, Verdicts verdicts) {
        if (!POSITIVE.matcher(element.stripped("id-be")).matches()) {
            verdicts.warning(CODE, element, "id-be");
        }
    }
}
