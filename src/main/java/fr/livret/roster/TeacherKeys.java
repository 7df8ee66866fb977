package fr.livret.roster;

import fr.livret.school.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Knows the teachers of a school by whatever key callers use: their own, or a local one that was mapped to it. */
@ApplicationScoped
public class TeacherKeys {

    private static final String FIND = """
            select k.key, coalesce(t.key, a.teacher_key)
            from jsonb_array_elements_text(cast(:keys as jsonb)) k(key)
            left join teacher t on t.school = :school and t.key = k.key
            left join teacher_alias a on a.school = :school and a.local_key = k.key
            where t.key is not null or a.teacher_key is not null
            """;

    private final JsonRows rows;

    TeacherKeys(JsonRows rows) {
        this.rows = rows;
    }

    /** The teachers that the school has, by the keys that were said; one statement, none without keys. */
    public Map<String, String> find(String school, Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        if (!keys.isEmpty()) {
            rows.rows(FIND, Map.of("school", school, "keys", keys))
                    .forEach(row -> found.put((String) row[0], (String) row[1]));
        }
        return found;
    }
}
