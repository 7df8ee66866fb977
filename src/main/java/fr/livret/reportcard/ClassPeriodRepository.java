package fr.livret.reportcard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.school.PeriodCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ClassPeriodRepository {

    private static final String FIND = """
            select cast(p.committee_date as text), p.school_life_comment, cast(p.paths as text), c.periods_per_year
            from school_class c left join class_period p
              on p.school = c.school and p.year = c.year and p.class_code = c.code and p.period = :period
            where c.school = :school and c.year = :year and c.code = :code
            """;

    private static final String SAVE = """
            insert into class_period (school, year, class_code, period, committee_date, school_life_comment, paths)
            values (:school, :year, :code, :period, cast(nullif(:date, '') as date), nullif(:comment, ''), cast(:paths as jsonb))
            on conflict (school, year, class_code, period) do update set committee_date = excluded.committee_date,
              school_life_comment = excluded.school_life_comment, paths = excluded.paths,
              version = class_period.version + 1
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    ClassPeriodRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A class of the period's year.
     *
     * @param periodsPerYear of the class, where it is known
     */
    record Found(ClassPeriod state, @Nullable Integer periodsPerYear) {}

    /** Empty when the school has no such class in the year. */
    Optional<Found> find(String school, String code, PeriodCode period) {
        return select(FIND, school, code, period);
    }

    /** The same, kept as it is until the end of the transaction. */
    Optional<Found> locked(String school, String code, PeriodCode period) {
        return select(FIND + " for update of c", school, code, period);
    }

    void save(String school, String code, PeriodCode period, ClassPeriod state) {
        database.createNativeQuery(SAVE)
                .setParameter("school", school)
                .setParameter("year", period.year())
                .setParameter("code", code)
                .setParameter("period", period.toString())
                .setParameter(
                        "date",
                        state.committeeDate() == null
                                ? ""
                                : state.committeeDate().toString())
                .setParameter("comment", state.schoolLifeComment() == null ? "" : state.schoolLifeComment())
                .setParameter("paths", json.valueToTree(state.paths()).toString())
                .executeUpdate();
    }

    private Optional<Found> select(String sql, String school, String code, PeriodCode period) {
        Stream<?> rows = database.createNativeQuery(sql)
                .setParameter("school", school)
                .setParameter("year", period.year())
                .setParameter("code", code)
                .setParameter("period", period.toString())
                .getResultStream();
        return rows.findFirst().map(row -> found((Object[]) row));
    }

    private Found found(Object[] row) {
        ClassPeriod state = new ClassPeriod(
                row[0] == null ? null : LocalDate.parse((String) row[0]),
                (String) row[1],
                row[2] == null ? List.of() : paths((String) row[2]));
        return new Found(state, row[3] == null ? null : ((Number) row[3]).intValue());
    }

    private List<EducationalPath> paths(String document) {
        try {
            return json.readValue(document, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
