package fr.livret.lsu;

import java.util.Set;
import java.util.regex.Pattern;

/** A school code (UAI) is seven digits and the letter that they give; the schema only counts its characters (§ 2). */
final class SchoolCodeRule implements OwnRule {
    static final String CODE = "SCHOOL_CODE_KEY";

    private static final String KEYS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final Pattern FORM = Pattern.compile("\\d{7}[A-Z]");

    @Override
    public Set<String> elements() {
        return Set.of("etablissement");
    }

    @Override
    public void end(CheckedElement element, Verdicts verdicts) {
        String code = element.shortText().strip();
        boolean right = FORM.matcher(code).matches()
                && KEYS.charAt(Integer.parseInt(code.substring(0, 7)) % KEYS.length()) == code.charAt(7);
        if (!right) {
            verdicts.error(CODE, element, null);
        }
    }
}
