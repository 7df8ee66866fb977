package fr.livret.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.export.ReportLine.Item;
import fr.livret.export.ReportLine.Outcome;
import fr.livret.lsu.IllegalCharacterException;
import fr.livret.lsu.SchemaDescription;
import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.readiness.check.MissingItem;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;
import fr.livret.reportcard.CycleReportStore.Reported;
import fr.livret.school.PeriodCode;
import fr.livret.storage.FileStore;
import fr.livret.storage.JsonLines;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files and the report of an export in the making, on disk but for what the files declare. */
final class ExportDraft implements AutoCloseable {

    private final SchemaDescription schema;
    private final DraftFiles files;
    private final JsonLines report;
    private final HistorySpool history;
    private final ExportRequest.Include include;
    private final boolean dryRun;
    private final ExportTally tally = new ExportTally();
    private @Nullable Instant dataAsOf;
    private @Nullable SchoolContext context;

    ExportDraft(ExportJob job, SchemaDescription schema, ObjectMapper json) throws IOException {
        this.schema = schema;
        this.files = new DraftFiles(job.school, schema, job.request.layout());
        this.report = new JsonLines(json);
        this.history = new HistorySpool();
        this.include = job.request.include();
        this.dryRun = job.dryRun;
    }

    /** What the file of a class declares. */
    Declarations declarations(String classCode) {
        return files.of(classCode).declarations();
    }

    void dataAsOf(Instant instant) {
        dataAsOf = instant;
    }

    /** What the school shares in the last period read. */
    void school(SchoolContext read) {
        context = read;
    }

    /** Forgets what the school shares once every report is in, to leave the memory to the check of the files. */
    void endOfReading() {
        context = null;
    }

    SchoolContext school() {
        return Objects.requireNonNull(context);
    }

    void add(StudentView student, PeriodCode period, Verdict verdict, BilanPeriodique card) {
        try {
            files.of(student.classCode()).add(card);
        } catch (IllegalCharacterException e) {
            leaveOut(student, period, verdict, LeftOutReason.ILLEGAL_CHARACTER);
            return;
        }
        tally.exported(student, verdict);
        remember(student, period, verdict);
        report.add(line(student, period, verdict, Outcome.EXPORTED, null));
    }

    void leaveOut(StudentView student, PeriodCode period, Verdict verdict, LeftOutReason reason) {
        tally.leftOut(reason);
        report.add(line(student, period, verdict, Outcome.LEFT_OUT, reason));
    }

    void add(Reported reported, BilanCycle cycleReport) {
        try {
            files.of(reported.classCode()).add(cycleReport);
        } catch (IllegalCharacterException e) {
            leaveOut(reported, LeftOutReason.ILLEGAL_CHARACTER);
            return;
        }
        tally.cycleReportExported();
        report.add(line(reported, Outcome.EXPORTED, null));
    }

    void leaveOut(Reported reported, LeftOutReason reason) {
        tally.cycleReportLeftOut(reason);
        report.add(line(reported, Outcome.LEFT_OUT, reason));
    }

    void findings(List<ReportFinding> findings) {
        findings.forEach(report::add);
    }

    ExportResult result() {
        return new ExportResult(
                tally.counts(files.omitted()), Objects.requireNonNull(dataAsOf), schema.label(), schema.sha256());
    }

    HistorySpool history() {
        return history;
    }

    DraftFiles files() {
        return files;
    }

    UUID storeReport(FileStore store, String uai) {
        return report.store(store, uai);
    }

    @Override
    public void close() throws IOException {
        try (files;
                history) {
            report.close();
        }
    }

    private void remember(StudentView student, PeriodCode period, Verdict verdict) {
        if (!dryRun) {
            SchoolContext school = school();
            history.add(
                    period.toString(),
                    Objects.requireNonNull(student.siecleId()),
                    student.classCode(),
                    paths -> StudentContent.of(school, student, verdict, include, paths));
        }
    }

    private static ReportLine line(
            StudentView student, PeriodCode period, Verdict verdict, Outcome outcome, @Nullable LeftOutReason reason) {
        return new ReportLine(
                student.siecleId(),
                student.classCode(),
                period.toString(),
                null,
                outcome,
                reason,
                verdict.items().stream().map(ExportDraft::item).toList(),
                outcome == Outcome.EXPORTED ? ExportTally.converted(verdict) : List.of());
    }

    private static ReportLine line(Reported reported, Outcome outcome, @Nullable LeftOutReason reason) {
        return new ReportLine(
                reported.siecleId(),
                reported.classCode(),
                null,
                reported.cycle(),
                outcome,
                reason,
                List.of(),
                List.of());
    }

    private static Item item(MissingItem item) {
        return new Item(item.code(), item.blocking(), item.subject());
    }
}
