package fr.livret.positioning.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

@ApplicationScoped
class RulesRepository {

    private static final String SAVE_SCHOOL = """
            insert into school_generation_rules (school, rules) values (:school, cast(:rules as jsonb))
            on conflict (school) do update set rules = excluded.rules
            """;

    private static final String SAVE_CLASS = """
            insert into class_generation_rules (school, year, class_code, rules)
            values (:school, :year, :class, cast(:rules as jsonb))
            on conflict (school, year, class_code) do update set rules = excluded.rules
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    RulesRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    RulesInput ofSchool(String school) {
        Stream<?> found = database.createNativeQuery(
                        "select cast(rules as text) from school_generation_rules where school = :school")
                .setParameter("school", school)
                .getResultStream();
        return found.findFirst().map(this::parsed).orElse(RulesInput.NONE);
    }

    RulesInput ofClass(String school, int year, String code) {
        Stream<?> found = database.createNativeQuery("""
                        select cast(rules as text) from class_generation_rules
                        where school = :school and year = :year and class_code = :class""")
                .setParameter("school", school)
                .setParameter("year", year)
                .setParameter("class", code)
                .getResultStream();
        return found.findFirst().map(this::parsed).orElse(RulesInput.NONE);
    }

    /** Keeps every other writer of the school's rules, and of its classes' rules, out until the end of the transaction. */
    void lock(String school) {
        database.createNativeQuery("select 1 from school where uai = :school for no key update")
                .setParameter("school", school)
                .getSingleResult();
    }

    void saveSchool(String school, RulesInput rules) {
        database.createNativeQuery(SAVE_SCHOOL)
                .setParameter("school", school)
                .setParameter("rules", text(rules))
                .executeUpdate();
    }

    void saveClass(String school, int year, String code, RulesInput rules) {
        database.createNativeQuery(SAVE_CLASS)
                .setParameter("school", school)
                .setParameter("year", year)
                .setParameter("class", code)
                .setParameter("rules", text(rules))
                .executeUpdate();
    }

    private String text(RulesInput rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RulesInput parsed(Object document) {
        try {
            return json.readValue((String) document, RulesInput.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
