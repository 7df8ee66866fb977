package fr.livret.reportcard;

import fr.livret.web.EntryFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Teachers that a list refers to by key. */
final class TeacherReferences {

    private TeacherReferences() {}

    /** The keys as they were said, each once. */
    static List<String> read(@Nullable List<String> keys, String property, EntryFaults faults) {
        List<String> said = Lists.copy(keys);
        faults.once(property, said, "", key -> key);
        return said;
    }

    /** The keys that the school has under those said; an unknown one is a fault. */
    static List<String> settle(List<String> said, String property, Map<String, String> known, EntryFaults faults) {
        List<String> settled = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            String key = known.get(said.get(i));
            if (key == null) {
                faults.add(fr.livret.web.Fault.at("/" + property + "/" + i, "UNKNOWN_TEACHER"));
            } else if (!settled.contains(key)) {
                settled.add(key);
            }
        }
        return List.copyOf(settled);
    }
}
