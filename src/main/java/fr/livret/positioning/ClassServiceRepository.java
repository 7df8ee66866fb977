package fr.livret.positioning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.roster.PlacedStudentSql;
import fr.livret.roster.ServiceMode;
import fr.livret.school.PeriodCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ClassServiceRepository {

    private static final String LIST = "with " + PlacedStudentSql.PLACED + ", " + PlacedStudentSql.MISSING + """
            , taught as (
              select v.id from service v
              where v.school = :school and v.year = :year and v.class_code = :class and v.absent_since is null
              union
              select v.id from service v
              join group_member m on m.school = v.school and m.year = v.year and m.group_code = v.group_code
              join placed on placed.student_id = m.student_id and placed.class_code = :class
              where v.school = :school and v.year = :year and v.absent_since is null
              union
              select r.service_id from subject_result r
              join placed on placed.student_id = r.student_id and placed.class_code = :class
              where r.school = :school and r.period = :period)
            select cast(v.id as text), v.subject_code, coalesce(v.label, s.label), v.group_code, v.mode,
              case when c.positioning is null then null
                else (c.positioning = 'GRADES') = (v.mode = 'WITH_GRADES') end,
              exists (select 1 from subject_result g
                where g.school = v.school and g.service_id = v.id and g.grade is not null),
              cast(coalesce((select json_agg(json_build_object(
                  'key', t.key, 'lastName', t.last_name, 'firstName', t.first_name) order by st.position)
                from service_teacher st join teacher t on t.school = st.school and t.key = st.teacher_key
                where st.school = v.school and st.service_id = v.id), '[]') as text),
              (select count(*) from missing m where m.class_code = c.code and m.service_id = v.id)
            from taught
            join service v on v.school = :school and v.id = taught.id
            join subject s on s.school = v.school and s.code = v.subject_code
            join school_class c on c.school = v.school and c.year = v.year and c.code = :class
            order by v.subject_code collate "C", v.id
            """;

    private static final String LOCK = "select mode from service where school = :school and id = :id for update";

    private static final String CHANGE =
            "update service set mode = :mode, version = version + 1 where school = :school and id = :id";

    private final EntityManager database;
    private final ObjectMapper json;

    ClassServiceRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** By subject code, with what is to generate in a period if one is given: one statement. */
    List<ClassServiceRow> list(String school, int year, String code, @Nullable PeriodCode period) {
        Stream<?> rows = database.createNativeQuery(LIST)
                .setParameter("school", school)
                .setParameter("year", year)
                .setParameter("class", code)
                .setParameter("period", period == null ? "" : period.toString())
                .setParameter("count", period == null ? 0 : period.count())
                .getResultStream();
        return rows.map(row -> row((Object[]) row, period != null)).toList();
    }

    /** Keeps the mode, and whoever would write a first grade, as they are until the end of the transaction. */
    void lock(String school, UUID id) {
        database.createNativeQuery(LOCK)
                .setParameter("school", school)
                .setParameter("id", id)
                .getSingleResult();
    }

    void change(String school, UUID id, ServiceMode mode) {
        database.createNativeQuery(CHANGE)
                .setParameter("school", school)
                .setParameter("id", id)
                .setParameter("mode", mode.name())
                .executeUpdate();
    }

    private ClassServiceRow row(Object[] row, boolean inAPeriod) {
        return new ClassServiceRow(
                UUID.fromString((String) row[0]),
                new ClassServiceRow.Subject((String) row[1], (String) row[2]),
                (String) row[3],
                ServiceMode.valueOf((String) row[4]),
                (Boolean) row[5],
                (Boolean) row[6],
                teachers((String) row[7]),
                inAPeriod ? ((Number) row[8]).longValue() : null);
    }

    private List<ClassServiceRow.Teacher> teachers(String document) {
        try {
            return json.readValue(document, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
