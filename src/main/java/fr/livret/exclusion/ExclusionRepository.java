package fr.livret.exclusion;

import fr.livret.school.PeriodCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class ExclusionRepository {

    private static final String OF_PERIOD = """
             from exclusion x join student s on s.school = x.school and s.id = x.student_id
            where x.school = :school and x.period = :period and s.siecle_id is not null
            """;

    private static final String LIST = "select s.siecle_id, x.author, x.excluded_at, x.reason" + OF_PERIOD + """
              and s.siecle_id collate "C" > :after
            order by s.siecle_id collate "C" limit :rows
            """;

    private static final String FIND =
            "select s.siecle_id, x.author, x.excluded_at, x.reason" + OF_PERIOD + " and s.siecle_id = :siecleId";

    private static final String SAVE = """
            insert into exclusion (school, period, student_id, author, excluded_at, reason)
            values (:school, :period, :student, :author, :at, :reason)
            on conflict (school, period, student_id) do update set author = excluded.author,
              excluded_at = excluded.excluded_at, reason = excluded.reason
            """;

    private final EntityManager database;

    ExclusionRepository(EntityManager database) {
        this.database = database;
    }

    List<ExclusionView> after(String school, PeriodCode period, String siecleId, int rows) {
        Stream<?> found = database.createNativeQuery(LIST)
                .setParameter("school", school)
                .setParameter("period", period.toString())
                .setParameter("after", siecleId)
                .setParameter("rows", rows)
                .getResultStream();
        return found.map(row -> view(period, (Object[]) row)).toList();
    }

    long count(String school, PeriodCode period) {
        return ((Number) database.createNativeQuery("select count(*)" + OF_PERIOD)
                        .setParameter("school", school)
                        .setParameter("period", period.toString())
                        .getSingleResult())
                .longValue();
    }

    Optional<ExclusionView> find(String school, PeriodCode period, String siecleId) {
        Stream<?> found = database.createNativeQuery(FIND)
                .setParameter("school", school)
                .setParameter("period", period.toString())
                .setParameter("siecleId", siecleId)
                .getResultStream();
        return found.findFirst().map(row -> view(period, (Object[]) row));
    }

    /** The student of that identifier, kept as it is until the end of the transaction. */
    Optional<UUID> lockedStudent(String school, String siecleId) {
        Stream<?> found = database.createNativeQuery(
                        "select cast(id as text) from student where school = :school and siecle_id = :siecleId for update")
                .setParameter("school", school)
                .setParameter("siecleId", siecleId)
                .getResultStream();
        return found.findFirst().map(id -> UUID.fromString((String) id));
    }

    void save(String school, PeriodCode period, UUID student, Exclusion exclusion) {
        database.createNativeQuery(SAVE)
                .setParameter("school", school)
                .setParameter("period", period.toString())
                .setParameter("student", student)
                .setParameter("author", exclusion.author())
                .setParameter("at", exclusion.excludedAt())
                .setParameter("reason", exclusion.reason())
                .executeUpdate();
    }

    void delete(String school, PeriodCode period, UUID student) {
        database.createNativeQuery(
                        "delete from exclusion where school = :school and period = :period and student_id = :student")
                .setParameter("school", school)
                .setParameter("period", period.toString())
                .setParameter("student", student)
                .executeUpdate();
    }

    private static ExclusionView view(PeriodCode period, Object[] row) {
        return ExclusionView.of(
                (String) row[0], period, new Exclusion((String) row[1], (Instant) row[2], (String) row[3]));
    }
}
