package fr.livret.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.overview.OverviewRow.LastExport;
import fr.livret.overview.OverviewRow.OfPeriod;
import fr.livret.readiness.check.ReadinessStatus;
import fr.livret.school.PeriodCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is kept of the schools that the transaction shows. */
@ApplicationScoped
class OverviewRepository {

    /** A school is up to date when its year was counted under its present stamp, or when it has no data at all. */
    private static final String PAGE = """
            select s.uai, s.name, coalesce(nullif(:year, 0), s.current_year) as year,
              coalesce(n.stamp, 0) = coalesce(c.stamp, 0), cast(to_json(n.as_of) as text),
              (select cast(coalesce(json_agg(json_build_object('period', k.period, 'asOf', k.as_of,
                 'counts', json_build_object('COMPLETE', k.complete, 'MISSING_DATA', k.missing_data,
                   'SOME_SERVICES', k.some_services, 'IMPOSSIBLE', k.impossible),
                 'excluded', k.excluded, 'lastExport', k.last_export)), '[]') as text)
               from readiness_count k where k.school = s.uai
                 and k.period like cast(coalesce(nullif(:year, 0), s.current_year) as text) || '-%')
            from school s
            left join school_change c on c.school = s.uai
            left join readiness_year n on n.school = s.uai and n.year = coalesce(nullif(:year, 0), s.current_year)
            where s.uai > :after order by s.uai limit :rows
            """;

    private static final String COUNTED = """
            insert into readiness_year as n (school, year, stamp, as_of) values (:school, :year, :stamp, :asOf)
            on conflict (school, year) do update set stamp = excluded.stamp, as_of = excluded.as_of
            where n.stamp < excluded.stamp
            """;

    private static final Comparator<OfPeriod> ORDER = Comparator.comparingInt(
                    (OfPeriod row) -> row.period().count())
            .thenComparingInt(row -> row.period().rank());

    private final EntityManager database;
    private final ObjectMapper json;

    OverviewRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Schools after that one; {@code year} 0 stands for each one's current year. */
    List<OverviewRow> after(String uai, int year, int rows) {
        Stream<?> found = database.createNativeQuery(PAGE)
                .setParameter("year", year)
                .setParameter("after", uai)
                .setParameter("rows", rows)
                .getResultStream();
        return found.map(row -> row((Object[]) row)).toList();
    }

    long count() {
        return ((Number) database.createNativeQuery("select count(*) from school")
                        .getSingleResult())
                .longValue();
    }

    /** Keeps up to which stamp a school's year was counted; inside a transaction of the school. */
    void counted(String school, int year, long stamp, Instant asOf) {
        database.createNativeQuery(COUNTED)
                .setParameter("school", school)
                .setParameter("year", year)
                .setParameter("stamp", stamp)
                .setParameter("asOf", asOf)
                .executeUpdate();
    }

    private OverviewRow row(Object[] row) {
        List<Kept> kept = read((String) row[5], new TypeReference<>() {});
        return new OverviewRow(
                (String) row[0],
                (String) row[1],
                ((Number) row[2]).intValue(),
                (Boolean) row[3],
                row[4] == null ? null : read((String) row[4], new TypeReference<Instant>() {}),
                kept.stream().map(Kept::shown).sorted(ORDER).toList());
    }

    private <T> T read(String document, TypeReference<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts as they are kept. */
    private record Kept(
            PeriodCode period,
            Instant asOf,
            Map<ReadinessStatus, Long> counts,
            long excluded,
            @Nullable LastExport lastExport) {

        OfPeriod shown() {
            long total = counts.values().stream().mapToLong(Long::longValue).sum();
            return new OfPeriod(period, total, counts, excluded, asOf, lastExport);
        }
    }
}
