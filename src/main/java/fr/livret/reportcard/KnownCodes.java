package fr.livret.reportcard;

import fr.livret.lsu.Nomenclatures;
import fr.livret.web.EntryFaults;
import java.util.List;
import java.util.function.Function;

/**
 * The closed lists of the format. A code that LSU does not know, or that stands twice, is refused at entry: it would make the
 * file of the whole school invalid.
 */
final class KnownCodes {

    private static final Nomenclatures LISTS = Nomenclatures.builtIn();

    private KnownCodes() {}

    static boolean has(String list, String code) {
        return LISTS.find(list, code).isPresent();
    }

    /** Refuses unknown codes, and the second of equal ones, in the list at a property. */
    static <T> void check(
            String list, String property, List<T> elements, Function<T, String> code, EntryFaults faults) {
        faults.once(property, elements, "code", code::apply);
        for (int i = 0; i < elements.size(); i++) {
            if (!has(list, code.apply(elements.get(i)))) {
                faults.in(property, i).add("code", "UNKNOWN_CODE", list);
            }
        }
    }
}
