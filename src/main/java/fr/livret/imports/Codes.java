package fr.livret.imports;

import fr.livret.lsu.Nomenclatures;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The closed lists of the format. A code that LSU does not know, or that stands twice where it may stand once, is refused
 * at entry: it would make the file of the whole school invalid.
 */
enum Codes {
    PATHWAYS("pathways"),
    SUPPORT_MEASURES("support-measures"),
    COMPONENTS("common-base"),
    DIGITAL_SKILLS("digital-skills"),
    COMPLEMENTS("complementary-teachings"),
    LANGUAGES("regional-languages");

    private static final Nomenclatures LISTS = Nomenclatures.builtIn();

    private final String list;

    Codes(String list) {
        this.list = list;
    }

    /** The code, or null when it is refused. */
    @Nullable
    String known(@Nullable String code, Row row) {
        if (code == null || LISTS.find(list, code).isPresent()) {
            return code;
        }
        row.refuse(RefusalCode.UNKNOWN_CODE, list);
        return null;
    }

    /** The elements whose code is known, the first of each. */
    <T> List<T> once(List<T> elements, Function<T, @Nullable String> code, Row row) {
        Set<String> seen = new HashSet<>();
        return elements.stream()
                .filter(element -> isFirst(known(code.apply(element), row), seen, row))
                .toList();
    }

    private boolean isFirst(@Nullable String code, Set<String> seen, Row row) {
        if (code != null && !seen.add(code)) {
            row.refuse(RefusalCode.CODE_TWICE, list);
            return false;
        }
        return code != null;
    }
}
