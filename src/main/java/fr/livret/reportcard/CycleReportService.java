package fr.livret.reportcard;

import fr.livret.register.BulkOptions;
import fr.livret.register.Filters;
import fr.livret.register.Listed;
import fr.livret.register.RegisterBulk;
import fr.livret.register.RegisterWriter;
import fr.livret.roster.TeacherKeys;
import fr.livret.school.JsonRows;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYear;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.web.BulkAnswer;
import fr.livret.web.BulkBody;
import fr.livret.web.Creation;
import fr.livret.web.EtagCondition;
import fr.livret.web.PageQuery;
import fr.livret.web.WriteCondition;
import fr.livret.web.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Serves and takes end-of-cycle reports. */
@ApplicationScoped
class CycleReportService {

    private static final String CHOSEN = """
            where r.school = :school and r.year = :year and r.cycle = :cycle and s.siecle_id is not null
              and (:class = '' or exists (select 1 from enrolment e where e.school = r.school and e.year = r.year
                and e.student_id = r.student_id and e.class_code = :class))
            """;

    private static final String LIST = CycleReportRegister.DOCUMENT + CHOSEN
            + " and s.siecle_id collate \"C\" > :after order by s.siecle_id collate \"C\" limit :rows";

    private static final String COUNT =
            "select count(*) from cycle_report r join student s on s.school = r.school and s.id = r.student_id "
                    + CHOSEN;

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final JsonRows rows;
    private final CardLookup lookup;
    private final TeacherKeys teachers;
    private final RegisterWriter writer;
    private final RegisterBulk bulk;

    CycleReportService(
            SchoolTransaction transaction,
            SchoolYears years,
            JsonRows rows,
            CardLookup lookup,
            TeacherKeys teachers,
            RegisterWriter writer,
            RegisterBulk bulk) {
        this.transaction = transaction;
        this.years = years;
        this.rows = rows;
        this.lookup = lookup;
        this.teachers = teachers;
        this.writer = writer;
        this.bulk = bulk;
    }

    Listed<CycleReportView> list(
            Uai school, Cycle cycle, @Nullable SchoolYear asked, @Nullable String classCode, PageQuery page) {
        return transaction.read(school.value(), () -> {
            int year = year(school, asked);
            Map<String, Object> filters = Map.of(
                    "school", school.value(),
                    "year", year,
                    "cycle", cycle.value(),
                    "class", Filters.text(classCode));
            Map<String, Object> paged = new HashMap<>(filters);
            paged.put("after", page.key(0).orElse(""));
            paged.put("rows", page.rowsToFetch());
            List<CycleReportView> shown = new ArrayList<>();
            rows.find(LIST, paged, CycleReport.class)
                    .forEach(
                            (siecleId, report) -> shown.add(CycleReportView.of(siecleId, cycle.value(), year, report)));
            return new Listed<>(shown, rows.count(COUNT, filters));
        });
    }

    Creation<BulkAnswer> write(
            Uai school,
            Cycle cycle,
            @Nullable SchoolYear year,
            BulkBody<CycleReportInput> reports,
            BulkOptions options) {
        return bulk.write(school, register(school, cycle, year), reports, options);
    }

    CycleReportView get(Uai school, Cycle cycle, @Nullable SchoolYear year, String siecleId) {
        return transaction.read(
                school.value(),
                () -> show(school, cycle, year, siecleId, writer.get(school, register(school, cycle, year), siecleId)));
    }

    Written<CycleReportView> put(
            Uai school,
            Cycle cycle,
            @Nullable SchoolYear year,
            String siecleId,
            CycleReportInput report,
            WriteCondition condition) {
        return transaction.write(school.value(), () -> {
            Written<CycleReport> written =
                    writer.put(school, register(school, cycle, year), siecleId, report, condition);
            return new Written<>(show(school, cycle, year, siecleId, written.body()), written.created());
        });
    }

    void delete(Uai school, Cycle cycle, @Nullable SchoolYear year, String siecleId, @Nullable EtagCondition ifMatch) {
        writer.delete(school, register(school, cycle, year), siecleId, ifMatch);
    }

    private CycleReportView show(
            Uai school, Cycle cycle, @Nullable SchoolYear year, String siecleId, CycleReport report) {
        return CycleReportView.of(siecleId, cycle.value(), year(school, year), report);
    }

    private Supplier<CycleReportRegister> register(Uai school, Cycle cycle, @Nullable SchoolYear year) {
        return () -> new CycleReportRegister(rows, lookup, teachers, school.value(), year(school, year), cycle.value());
    }

    private int year(Uai school, @Nullable SchoolYear year) {
        return years.of(school, year).value();
    }
}
