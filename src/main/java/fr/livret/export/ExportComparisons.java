package fr.livret.export;

import fr.livret.export.ExportComparison.Change;
import fr.livret.export.ExportComparison.Counts;
import fr.livret.export.ExportComparison.FieldDifference;
import fr.livret.export.ExportComparison.StudentDifference;
import fr.livret.jobs.JobState;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.web.Fault;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import fr.livret.web.UnprocessableProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares what went out in two exports of a school, by the digests that the history keeps. */
@ApplicationScoped
class ExportComparisons {

    private static final String BOTH = """
            from (select * from export_history where school = :school and export_id = :before) b
            full join (select * from export_history where school = :school and export_id = :after) a
              on a.period = b.period and a.siecle_id = b.siecle_id
            """;

    private static final String COUNTS = """
            select count(*) filter (where b.school is null), count(*) filter (where a.school is null),
              count(*) filter (where a.content_hash <> b.content_hash),
              count(*) filter (where a.content_hash = b.content_hash)
            """ + BOTH;

    private static final String DIFFERENT = """
            select coalesce(a.siecle_id, b.siecle_id), coalesce(a.period, b.period), coalesce(a.class_code, b.class_code),
              b.school is null, a.school is null, b.fields, a.fields,
              (select paths from export_fields where school = b.school and export_id = b.export_id),
              (select paths from export_fields where school = a.school and export_id = a.export_id)
            """ + BOTH + """
            where a.content_hash is distinct from b.content_hash
            order by coalesce(a.period, b.period) collate "C", coalesce(a.siecle_id, b.siecle_id) collate "C"
            limit :rows offset :first
            """;

    private final SchoolTransaction transaction;
    private final ExportRepository exports;
    private final EntityManager entityManager;

    ExportComparisons(SchoolTransaction transaction, ExportRepository exports, EntityManager entityManager) {
        this.transaction = transaction;
        this.exports = exports;
        this.entityManager = entityManager;
    }

    /** The counts of all students, and one page of those who differ. */
    Compared compare(Uai uai, UUID after, UUID before, PageQuery page) {
        return transaction.read(uai.value(), () -> {
            requireFile(exports.findByIdOptional(new ExportJob.Key(uai.value(), after))
                    .orElseThrow(NotFoundProblem::new));
            requireFile(exports.findByIdOptional(new ExportJob.Key(uai.value(), before))
                    .orElseThrow(() -> new UnprocessableProblem(Fault.inParameter("with", "UNKNOWN_EXPORT"))));
            return new Compared(counts(uai.value(), before, after), rows(uai.value(), before, after, page));
        });
    }

    record Compared(Counts counts, List<StudentDifference> rows) {}

    private static void requireFile(ExportJob job) {
        if (job.state != JobState.SUCCEEDED || job.dryRun) {
            throw ExportStateProblem.noFile();
        }
    }

    private Counts counts(String school, UUID before, UUID after) {
        Object[] row = (Object[]) query(COUNTS, school, before, after).getSingleResult();
        return new Counts(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    @SuppressWarnings("unchecked") // the columns are those of the query
    private List<StudentDifference> rows(String school, UUID before, UUID after, PageQuery page) {
        List<Object[]> rows = query(DIFFERENT, school, before, after)
                .setParameter("rows", page.rowsToFetch())
                .setParameter("first", page.number(0))
                .getResultList();
        return rows.stream().map(ExportComparisons::difference).toList();
    }

    private Query query(String sql, String school, UUID before, UUID after) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter("school", school)
                .setParameter("before", before)
                .setParameter("after", after);
    }

    private static StudentDifference difference(Object[] row) {
        Change change = (Boolean) row[3] ? Change.ADDED : (Boolean) row[4] ? Change.REMOVED : Change.CHANGED;
        return new StudentDifference(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                change,
                change == Change.CHANGED ? fields(checksums(row[5], row[7]), checksums(row[6], row[8])) : List.of());
    }

    /** None once they are forgotten. */
    private static Optional<Map<String, List<Integer>>> checksums(@Nullable Object fields, @Nullable Object paths) {
        return fields == null || paths == null
                ? Optional.empty()
                : Optional.of(StudentContent.checksums((byte[]) fields, List.of((String[]) paths)));
    }

    private static List<FieldDifference> fields(
            Optional<Map<String, List<Integer>>> before, Optional<Map<String, List<Integer>>> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        Map<String, List<Integer>> then = before.get();
        Map<String, List<Integer>> now = after.get();
        List<FieldDifference> differences = new ArrayList<>();
        then.forEach((path, checksums) -> {
            if (!now.containsKey(path)) {
                differences.add(new FieldDifference(path, Change.REMOVED));
            } else if (!checksums.equals(now.get(path))) {
                differences.add(new FieldDifference(path, Change.CHANGED));
            }
        });
        now.keySet().stream()
                .filter(path -> !then.containsKey(path))
                .forEach(path -> differences.add(new FieldDifference(path, Change.ADDED)));
        return differences;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
