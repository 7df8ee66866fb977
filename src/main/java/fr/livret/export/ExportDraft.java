package fr.livret.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.export.ReportLine.Item;
import fr.livret.export.ReportLine.Outcome;
import fr.livret.lsu.Finding;
import fr.livret.lsu.IllegalCharacterException;
import fr.livret.lsu.LsuHead;
import fr.livret.lsu.LsuSpool;
import fr.livret.lsu.SchemaDescription;
import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.lsu.model.Entete;
import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.MissingItem;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;
import fr.livret.reportcard.CycleReportStore.Reported;
import fr.livret.school.PeriodCode;
import fr.livret.storage.FileStore;
import fr.livret.storage.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file and its report in the making, on disk but for what the file declares. */
final class ExportDraft implements AutoCloseable {

    private static final Set<ItemCode> DEGRADING =
            Set.of(ItemCode.LSU_GRADE_NOT_GENERATED, ItemCode.POSITIONING_NOT_GENERATED);

    private final String school;
    private final SchemaDescription schema;
    private final Declarations declarations = new Declarations();
    private final LsuSpool file;
    private final JsonLines report;
    private final Map<LeftOutReason, Integer> leftOut = new EnumMap<>(LeftOutReason.class);
    private int exported;
    private int inScope;
    private int leftOutLines;
    private int degradedLines;
    private int cycleReports;
    private @Nullable Instant dataAsOf;
    private @Nullable SchoolContext context;

    ExportDraft(String school, SchemaDescription schema, ObjectMapper json) throws IOException {
        this.school = school;
        this.schema = schema;
        this.file = new LsuSpool(schema, Path.of(System.getProperty("java.io.tmpdir")));
        this.report = new JsonLines(json);
    }

    Declarations declarations() {
        return declarations;
    }

    void dataAsOf(Instant instant) {
        dataAsOf = instant;
    }

    /** What the school shares in the last period read. */
    void school(SchoolContext read) {
        context = read;
    }

    SchoolContext school() {
        return Objects.requireNonNull(context);
    }

    void add(StudentView student, PeriodCode period, Verdict verdict, BilanPeriodique card) {
        try {
            file.periodicReport(card);
        } catch (IllegalCharacterException e) {
            leaveOut(student, period, verdict, LeftOutReason.ILLEGAL_CHARACTER);
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inScope++;
        exported++;
        leftOutLines += student.card().results().size() - verdict.lines().size();
        degradedLines += (int) verdict.items().stream()
                .filter(item -> DEGRADING.contains(item.code()))
                .count();
        report.add(line(student, period, verdict, Outcome.EXPORTED, null));
    }

    void leaveOut(StudentView student, PeriodCode period, Verdict verdict, LeftOutReason reason) {
        inScope++;
        leftOut.merge(reason, 1, Integer::sum);
        report.add(line(student, period, verdict, Outcome.LEFT_OUT, reason));
    }

    void add(Reported reported, BilanCycle cycleReport) {
        try {
            file.cycleReport(cycleReport);
        } catch (IllegalCharacterException e) {
            leaveOut(reported, LeftOutReason.ILLEGAL_CHARACTER);
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cycleReports++;
        report.add(line(reported, Outcome.EXPORTED, null));
    }

    void leaveOut(Reported reported, LeftOutReason reason) {
        report.add(line(reported, Outcome.LEFT_OUT, reason));
    }

    void findings(List<Finding> findings) {
        findings.forEach(report::add);
    }

    ExportResult result() {
        Map<String, Integer> reasons = new TreeMap<>();
        leftOut.forEach((reason, count) -> reasons.put(reason.name(), count));
        return new ExportResult(
                new ExportCounts(inScope, exported, reasons, leftOutLines, degradedLines, cycleReports),
                Objects.requireNonNull(dataAsOf),
                schema.label(),
                schema.sha256());
    }

    void writeFile(OutputStream out) throws IOException {
        Entete header = new Entete();
        header.editeur = "Livret";
        header.application = "Livret";
        header.etablissement = school;
        file.writeTo(out, new LsuHead(schema.label(), header, declarations.toDonnees()));
    }

    UUID storeReport(FileStore files, String uai) {
        return report.store(files, uai);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            report.close();
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
                verdict.items().stream().map(ExportDraft::item).toList());
    }

    private static ReportLine line(Reported reported, Outcome outcome, @Nullable LeftOutReason reason) {
        return new ReportLine(
                reported.siecleId(), reported.classCode(), null, reported.cycle(), outcome, reason, List.of());
    }

    private static Item item(MissingItem item) {
        return new Item(item.code(), item.blocking(), item.subject());
    }
}
