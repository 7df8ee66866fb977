package fr.livret.readiness;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.readiness.CountCollector.Counted;
import fr.livret.readiness.check.ReadinessStatus;
import fr.livret.school.PeriodCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

@ApplicationScoped
class CountRepository {

    private static final String AT =
            "select count(*) from readiness_count where school = :school and period = :period and stamp = :stamp";

    private static final String AS_OF =
            "select cast(extract(epoch from as_of) * 1000000 as bigint) from readiness_count"
                    + " where school = :school and period = :period";

    /** What was counted later stays. */
    private static final String SAVE = """
            insert into readiness_count as c (school, period, stamp, as_of, complete, missing_data, some_services,
              impossible, excluded, last_export)
            values (:school, :period, :stamp, :asOf, :complete, :missing, :some, :impossible, :excluded,
              (select jsonb_build_object('id', j.id, 'finishedAt', j.finished_at, 'exported', j.counts -> 'exported',
                 'leftOut', (select coalesce(sum(cast(n.value as integer)), 0) from jsonb_each_text(j.counts -> 'leftOut') n),
                 'lsuVerdict', j.lsu_verdict -> 'outcome', 'lsuRejected', j.lsu_verdict -> 'rejectedStudents')
               from export_job j
               where j.school = :school and j.state = 'SUCCEEDED' and j.request -> 'periods' @> to_jsonb(cast(:period as text))
               order by j.finished_at desc limit 1))
            on conflict (school, period) do update set stamp = excluded.stamp, as_of = excluded.as_of,
              complete = excluded.complete, missing_data = excluded.missing_data,
              some_services = excluded.some_services, impossible = excluded.impossible,
              excluded = excluded.excluded, last_export = excluded.last_export
            where c.stamp < excluded.stamp
            """;

    private static final String NOTICE = """
            with said as (
              select r.student, r.digest from jsonb_to_recordset(cast(:digests as jsonb)) as r(student uuid, digest text)),
            gone as (
              delete from readiness_noticed n where n.school = :school and n.period = :period
                and not exists (select from said where said.student = n.student_id))
            insert into readiness_noticed as n (school, period, student_id, digest, noticed_at)
            select :school, :period, said.student, said.digest, :asOf from said
            on conflict (school, period, student_id) do update
              set digest = excluded.digest, noticed_at = excluded.noticed_at
            where n.digest <> excluded.digest
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    CountRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    boolean isAt(String school, PeriodCode period, long stamp) {
        return ((Number) of(AT, school, period).setParameter("stamp", stamp).getSingleResult()).longValue() > 0;
    }

    Optional<Instant> asOf(String school, PeriodCode period) {
        List<?> found = of(AS_OF, school, period).getResultList();
        return found.stream()
                .findFirst()
                .map(micros -> Instant.EPOCH.plus(((Number) micros).longValue(), java.time.temporal.ChronoUnit.MICROS));
    }

    /** Two statements, whatever the number of students. */
    void save(String school, PeriodCode period, Snapshot snapshot) {
        Counted counted = Objects.requireNonNull(snapshot.counted());
        if (saveCounts(school, period, snapshot, counted.counts()) > 0) {
            of(NOTICE, school, period)
                    .setParameter("asOf", snapshot.asOf())
                    .setParameter("digests", json.valueToTree(counted.digests()).toString())
                    .executeUpdate();
        }
    }

    private int saveCounts(String school, PeriodCode period, Snapshot snapshot, Counts counts) {
        return of(SAVE, school, period)
                .setParameter("stamp", snapshot.stamp())
                .setParameter("asOf", snapshot.asOf())
                .setParameter("complete", counts.byStatus().get(ReadinessStatus.COMPLETE))
                .setParameter("missing", counts.byStatus().get(ReadinessStatus.MISSING_DATA))
                .setParameter("some", counts.byStatus().get(ReadinessStatus.SOME_SERVICES))
                .setParameter("impossible", counts.byStatus().get(ReadinessStatus.IMPOSSIBLE))
                .setParameter("excluded", counts.excluded())
                .executeUpdate();
    }

    private Query of(String sql, String school, PeriodCode period) {
        return database.createNativeQuery(sql).setParameter("school", school).setParameter("period", period.toString());
    }
}
