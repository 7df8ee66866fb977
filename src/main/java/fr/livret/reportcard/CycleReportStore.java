package fr.livret.reportcard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.school.BulkUpsert;
import fr.livret.school.BulkUpsert.Counts;
import fr.livret.school.BulkUpsert.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** Reads and writes end-of-cycle reports in bulk, within the caller's transaction. */
@ApplicationScoped
public class CycleReportStore {

    private static final Table<Row> CYCLE_REPORTS = Table.of("cycle_report", Row.class, "year", "cycle", "student_id");

    /** The report of a row {@code r} of {@code cycle_report}, as JSON. */
    static final String DOCUMENT = """
            cast(json_build_object(
              'creationDate', r.creation_date, 'signatory', r.signatory, 'synthesis', r.synthesis,
              'complement', r.complement, 'complementLevel', r.complement_level,
              'regionalLanguage', r.regional_language, 'regionalLevel', r.regional_level,
              'mainTeachers', r.parts->'mainTeachers', 'components', r.parts->'components',
              'guardians', r.parts->'guardians') as text)
            """;

    private static final String READ =
            "select s.siecle_id, s.last_name, s.first_name, e.class_code, r.cycle, " + DOCUMENT + """
            from cycle_report r
            join student s on s.school = r.school and s.id = r.student_id
            cross join lateral (select e.class_code from enrolment e
              where e.school = r.school and e.year = r.year and e.student_id = r.student_id
              order by e.from_date desc nulls last, e.class_code collate "C" limit 1) e
            where r.school = :school and r.year = :year and s.siecle_id is not null
              and (:classes = '[]' or cast(:classes as jsonb) @> to_jsonb(e.class_code))
              and (:students = '[]' or cast(:students as jsonb) @> to_jsonb(s.siecle_id))
            order by r.cycle, e.class_code collate "C", s.siecle_id collate "C"
            """;

    private final BulkUpsert bulk;
    private final EntityManager entityManager;
    private final ObjectMapper json;

    CycleReportStore(BulkUpsert bulk, EntityManager entityManager, ObjectMapper json) {
        this.bulk = bulk;
        this.entityManager = entityManager;
        this.json = json;
    }

    /** Writes the reports of a year. */
    public Counts save(String school, int year, Collection<Entry> entries) {
        return bulk.write(
                CYCLE_REPORTS, school, entries.stream().map(e -> row(year, e)).toList());
    }

    /** Hands over the year's reports, by cycle, class, then SIECLE identifier, one at a time. */
    public void read(String school, int year, List<String> classes, List<String> students, Consumer<Reported> visitor) {
        try (Stream<?> rows = entityManager
                .createNativeQuery(READ)
                .setHint(HibernateHints.HINT_FETCH_SIZE, 100)
                .setParameter("school", school)
                .setParameter("year", year)
                .setParameter("classes", json.valueToTree(classes).toString())
                .setParameter("students", json.valueToTree(students).toString())
                .getResultStream()) {
            rows.forEach(row -> visitor.accept(reported((Object[]) row)));
        }
    }

    private Reported reported(Object[] row) {
        try {
            return new Reported(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    ((Number) row[4]).intValue(),
                    json.readValue((String) row[5], CycleReport.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(int year, Entry entry) {
        CycleReport report = entry.report();
        return new Row(
                year,
                entry.cycle(),
                entry.student(),
                report.creationDate(),
                report.signatory(),
                report.synthesis(),
                report.complement(),
                report.complementLevel(),
                report.regionalLanguage(),
                report.regionalLevel(),
                json.valueToTree(new Parts(report.mainTeachers(), report.components(), report.guardians())));
    }

    /** A report to write. */
    public record Entry(UUID student, int cycle, CycleReport report) {}

    /** A report that was read, with its student. */
    public record Reported(
            String siecleId,
            @Nullable String lastName,
            @Nullable String firstName,
            String classCode,
            int cycle,
            CycleReport report) {}

    private record Parts(
            List<String> mainTeachers,
            List<ReportCardParts.ComponentLevel> components,
            List<fr.livret.roster.Guardian> guardians) {}

    private record Row(
            int year,
            int cycle,
            UUID studentId,
            @Nullable LocalDate creationDate,
            @Nullable String signatory,
            @Nullable String synthesis,
            @Nullable String complement,
            @Nullable Integer complementLevel,
            @Nullable String regionalLanguage,
            @Nullable Integer regionalLevel,
            JsonNode parts) {}
}
