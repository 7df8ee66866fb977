package fr.livret.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@ApplicationScoped
class TrainingRepository {

    private static final String SELECT = """
            select m.code, m.label, cast(m.absent_since as text), cast(coalesce(
              (select json_agg(json_build_object(
                 'code', p.subject_code, 'modality', p.modality, 'weeklyHours', p.weekly_hours)
                 order by p.subject_code collate "C", p.modality)
               from programme p where p.school = m.school and p.year = m.year and p.mef = m.code
                 and p.absent_since is null), '[]') as text)
            from mef m where m.school = :school and m.year = :year
            """;

    private static final String SAVE = """
            insert into mef (school, year, code, label) values (:school, :year, :mef, nullif(:label, ''))
            on conflict (school, year, code) do update set label = excluded.label, absent_since = null,
              version = mef.version + 1
            """;

    private static final String CLEAR = "delete from programme where school = :school and year = :year and mef = :mef";

    private static final String FILL = """
            insert into programme (school, year, mef, subject_code, modality, weekly_hours)
            select :school, :year, :mef, r.code, r.modality, r."weeklyHours"
            from jsonb_to_recordset(cast(:subjects as jsonb)) as r(code text, modality text, "weeklyHours" numeric)
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    TrainingRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Training> after(String school, int year, String mef, int rows) {
        return trainings(of(
                                SELECT + " and m.code collate \"C\" > :after order by m.code collate \"C\" limit :rows",
                                school,
                                year)
                        .setParameter("after", mef)
                        .setParameter("rows", rows))
                .toList();
    }

    long count(String school, int year) {
        return ((Number) of("select count(*) from mef where school = :school and year = :year", school, year)
                        .getSingleResult())
                .longValue();
    }

    Optional<Training> find(String school, int year, MefCode mef) {
        return trainings(of(SELECT + " and m.code = :mef", school, year).setParameter("mef", mef.value()))
                .findFirst();
    }

    /** The same, kept as it is until the end of the transaction. */
    Optional<Training> locked(String school, int year, MefCode mef) {
        return trainings(of(SELECT + " and m.code = :mef for update of m", school, year)
                        .setParameter("mef", mef.value()))
                .findFirst();
    }

    void save(String school, int year, Training training) {
        String label = training.label();
        ofMef(SAVE, school, year, training.mef())
                .setParameter("label", label == null ? "" : label)
                .executeUpdate();
        ofMef(CLEAR, school, year, training.mef()).executeUpdate();
        ofMef(FILL, school, year, training.mef())
                .setParameter("subjects", json.valueToTree(training.subjects()).toString())
                .executeUpdate();
    }

    void delete(String school, int year, MefCode mef) {
        ofMef("delete from mef where school = :school and year = :year and code = :mef", school, year, mef)
                .executeUpdate();
    }

    private Query of(String sql, String school, int year) {
        return database.createNativeQuery(sql).setParameter("school", school).setParameter("year", year);
    }

    private Query ofMef(String sql, String school, int year, MefCode mef) {
        return of(sql, school, year).setParameter("mef", mef.value());
    }

    private Stream<Training> trainings(Query query) {
        Stream<?> rows = query.getResultStream();
        return rows.map(row -> training((Object[]) row));
    }

    private Training training(Object[] row) {
        return new Training(
                new MefCode((String) row[0]),
                (String) row[1],
                row[2] == null ? null : LocalDate.parse((String) row[2]),
                subjects((String) row[3]));
    }

    private List<Training.Subject> subjects(String document) {
        try {
            List<Training.Subject> read = json.readValue(document, new TypeReference<>() {});
            return read.stream().map(Training.Subject::canonical).toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
