package fr.livret.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.readiness.LastExports;
import fr.livret.readiness.ViewScope;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Knows when each student last went out, and whether what would go out now, with the same optional parts, is the same. A
 * student whom readiness holds back has changed.
 */
@ApplicationScoped
class ExportHistory implements LastExports {

    /** One look at an index for each student: sorting all that ever went out would cost more than judging it. */
    private static final String LAST = """
            select h.siecle_id, cast(h.export_id as text), h.content_hash,
              j.finished_at, cast(j.request -> 'include' as text),
              case when r.text is not null then r.text
                when j.lsu_verdict ->> 'outcome' = 'REJECTED' then coalesce(j.lsu_verdict ->> 'comment', '') end
            from student s
            cross join lateral (
              select last.export_id, last.siecle_id, last.content_hash from export_history last
              where last.school = :school and last.period = :period and last.siecle_id = s.siecle_id
              order by last.export_id desc limit 1) h
            join export_job j on j.school = :school and j.id = h.export_id
            left join lsu_rejection r on r.school = :school and r.export_id = h.export_id and r.siecle_id = h.siecle_id
            where s.school = :school
              and (:students = '[]' or cast(:students as jsonb) @> to_jsonb(s.siecle_id))
            """;

    private final EntityManager entityManager;
    private final ObjectMapper json;

    ExportHistory(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    @Override
    public Known of(SchoolContext school, ViewScope scope) {
        Map<String, Row> rows = new HashMap<>();
        Map<String, ExportRequest.Include> includes = new HashMap<>();
        for (Object[] row : rows(school, scope)) {
            ExportRequest.Include include = includes.computeIfAbsent(String.valueOf(row[4]), this::include);
            rows.put((String) row[0], Row.of(row, include));
        }
        return (student, verdict) -> Optional.ofNullable(student.siecleId())
                .map(rows::get)
                .map(row -> row.lastExport(school, student, verdict));
    }

    @SuppressWarnings("unchecked") // the columns are those of the query
    private List<Object[]> rows(SchoolContext school, ViewScope scope) {
        return entityManager
                .createNativeQuery(LAST)
                .setParameter("school", school.uai())
                .setParameter("period", school.period().toString())
                .setParameter("students", json.valueToTree(scope.students()).toString())
                .getResultList();
    }

    private ExportRequest.Include include(String document) {
        try {
            return json.readValue(document, ExportRequest.Include.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(
            UUID export,
            String hash,
            Instant at,
            ExportRequest.Include include,
            @Nullable String rejection) {

        static Row of(Object[] columns, ExportRequest.Include include) {
            return new Row(
                    UUID.fromString((String) columns[1]), (String) columns[2], (Instant) columns[3], include, (String)
                            columns[5]);
        }

        LastExport lastExport(SchoolContext school, StudentView student, Verdict verdict) {
            boolean same = verdict.goesOut()
                    && StudentContent.hash(school, student, verdict, include).equals(hash);
            return new LastExport(export, at, !same, rejection);
        }
    }
}
