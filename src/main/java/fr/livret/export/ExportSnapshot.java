package fr.livret.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.lsu.SchemaCatalog;
import fr.livret.readiness.LastExports;
import fr.livret.readiness.LastExports.Known;
import fr.livret.readiness.SchoolViewReader;
import fr.livret.readiness.ViewScope;
import fr.livret.readiness.check.Readiness;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;
import fr.livret.reportcard.CycleReportStore;
import fr.livret.reportcard.CycleReportStore.Reported;
import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a school once, in one read-only transaction: every student is judged by the rules of readiness, and goes into the
 * draft or into its report. Memory holds one student at a time.
 */
@ApplicationScoped
class ExportSnapshot {

    private static final Known NOBODY = (student, verdict) -> Optional.empty();

    private final SchoolTransaction transaction;
    private final SchoolViewReader view;
    private final ExportHistory history;
    private final CycleReportStore cycleReports;
    private final SchemaCatalog schemas;
    private final ObjectMapper json;
    private final Clock clock;

    ExportSnapshot(
            SchoolTransaction transaction,
            SchoolViewReader view,
            ExportHistory history,
            CycleReportStore cycleReports,
            SchemaCatalog schemas,
            ObjectMapper json,
            Clock clock) {
        this.transaction = transaction;
        this.view = view;
        this.history = history;
        this.cycleReports = cycleReports;
        this.schemas = schemas;
        this.json = json;
        this.clock = clock;
    }

    ExportDraft read(ExportJob job, ExportProgress progress) throws IOException {
        ExportDraft draft = new ExportDraft(job, schemas.newest(), json);
        boolean complete = false;
        try {
            transaction.read(job.school, () -> {
                draft.dataAsOf(clock.instant());
                readAll(job, draft, progress);
                return draft;
            });
            draft.endOfReading();
            complete = true;
            return draft;
        } finally {
            if (!complete) {
                draft.close();
            }
        }
    }

    private void readAll(ExportJob job, ExportDraft draft, ExportProgress progress) {
        List<PeriodCode> periods = job.request.periods().stream()
                .distinct()
                .map(PeriodCode::fromString)
                .sorted(PeriodOrder.INSTANCE)
                .toList();
        for (PeriodCode period : periods) {
            readPeriod(job, period, draft, progress);
        }
        if (job.request.include().cycleReports()) {
            periods.stream()
                    .map(PeriodCode::year)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .forEach(year -> readCycleReports(job, year, draft));
        }
    }

    private void readPeriod(ExportJob job, PeriodCode period, ExportDraft draft, ExportProgress progress) {
        SchoolContext school = view.context(job.school, period);
        Readiness readiness = new Readiness(school);
        ViewScope scope = new ViewScope(period, orAll(job.request.classes()), orAll(job.request.students()));
        draft.school(school);
        Known last = job.request.scope() == ExportRequest.Scope.ALL ? NOBODY : history.of(school, scope);
        view.students(job.school, scope, progress::expect, student -> {
            progress.advance();
            read(job, draft, last, student, readiness.judge(student), period);
        });
    }

    private static void read(
            ExportJob job, ExportDraft draft, Known last, StudentView student, Verdict verdict, PeriodCode period) {
        String signatory =
                job.request.signatory().of(student.classCode(), student.card().signatory());
        if (student.exclusion() != null) {
            draft.leaveOut(student, period, verdict, LeftOutReason.EXCLUDED);
        } else if (!verdict.goesOut()) {
            draft.leaveOut(student, period, verdict, LeftOutReason.READINESS);
        } else if (signatory == null) {
            draft.leaveOut(student, period, verdict, LeftOutReason.SIGNATORY);
        } else if (last.of(student, verdict)
                .filter(LastExports.LastExport::stillHolds)
                .isPresent()) {
            draft.leaveOut(student, period, verdict, LeftOutReason.UNCHANGED);
        } else {
            Declarations declarations = draft.declarations(student.classCode());
            ReportCardMapping mapping = new ReportCardMapping(draft.school(), declarations, job.request.include());
            draft.add(student, period, verdict, mapping.map(student, verdict, signatory));
        }
    }

    private void readCycleReports(ExportJob job, int year, ExportDraft draft) {
        SchoolContext school = draft.school();
        cycleReports.read(
                job.school,
                year,
                orAll(job.request.classes()),
                orAll(job.request.students()),
                reported -> read(job, draft, school, reported));
    }

    private static void read(ExportJob job, ExportDraft draft, SchoolContext school, Reported reported) {
        String signatory = job.request
                .signatory()
                .of(reported.classCode(), reported.report().signatory());
        if (signatory == null || !CycleReportMapping.isComplete(reported.report())) {
            draft.leaveOut(reported, signatory == null ? LeftOutReason.SIGNATORY : LeftOutReason.CYCLE_REPORT);
        } else {
            Declarations declarations = draft.declarations(reported.classCode());
            CycleReportMapping mapping = new CycleReportMapping(school, declarations, job.request.include());
            draft.add(reported, mapping.map(reported, signatory));
        }
    }

    private static List<String> orAll(@Nullable List<String> chosen) {
        return chosen == null ? List.of() : chosen;
    }
}
