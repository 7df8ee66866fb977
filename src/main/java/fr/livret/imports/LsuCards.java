package fr.livret.imports;

import fr.livret.imports.LsuReferences.FileStudent;
import fr.livret.imports.LsuReferences.FileSubject;
import fr.livret.imports.LsuSurvey.ServiceKey;
import fr.livret.lsu.Conversion;
import fr.livret.lsu.LsuHandler;
import fr.livret.lsu.LsuHead;
import fr.livret.lsu.RefusedRow;
import fr.livret.lsu.model.Acquis;
import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.reportcard.CycleReportStore.Entry;
import fr.livret.reportcard.ReportCard;
import fr.livret.reportcard.SubjectResult;
import fr.livret.roster.RosterStore.KnownService;
import fr.livret.school.PeriodCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The second reading of an LSU file: hands over its reports as ours, one at a time. */
final class LsuCards implements LsuHandler {

    private final LsuReferences references;
    private final Map<String, UUID> studentIds;
    private final Map<ServiceKey, KnownService> services;
    private final int year;
    private final Refusals refusals;
    private final CardSink sink;
    private final LsuReportReader reader;
    private final Set<String> seen = new HashSet<>();

    LsuCards(
            LsuReferences references,
            Map<String, UUID> studentIds,
            Map<ServiceKey, KnownService> services,
            int year,
            Refusals refusals,
            CardSink sink) {
        this.references = references;
        this.studentIds = studentIds;
        this.services = services;
        this.year = year;
        this.refusals = refusals;
        this.sink = sink;
        this.reader = new LsuReportReader(references);
    }

    @Override
    public void head(LsuHead head) {}

    @Override
    public void conversion(Conversion conversion) {}

    @Override
    public void refused(RefusedRow row) {}

    @Override
    public void periodicReport(BilanPeriodique report, int line) {
        FileStudent student = references.students.get(String.valueOf(report.eleveRef));
        PeriodCode period = references.periods.get(String.valueOf(report.periodeRef));
        Row row = new Row(
                refusals,
                line,
                student == null ? null : student.siecleId(),
                null,
                period == null ? null : period.toString());
        if (student == null || period == null) {
            row.refuse(RefusalCode.UNRESOLVED_REFERENCE, "bilan-periodique");
        } else if (period.year() != year) {
            row.refuse(RefusalCode.OTHER_YEAR, "bilan-periodique/@periode-ref");
        } else if (!seen.add(period + " " + student.siecleId())) {
            row.refuse(RefusalCode.REPORT_TWICE, "bilan-periodique");
        } else {
            Set<UUID> used = new HashSet<>();
            ReportCard card = reader.card(report, row, (acquis, r) -> line(student, acquis, r, used));
            sink.card(period, id(student), student.classCode(), card);
        }
    }

    @Override
    public void cycleReport(BilanCycle report, int line) {
        FileStudent student = references.students.get(String.valueOf(report.eleveRef));
        Row row = new Row(refusals, line, student == null ? null : student.siecleId(), null, null);
        Integer cycle = row.level(report.cycle, 3, 4, "bilan-cycle/@cycle");
        if (student == null) {
            row.refuse(RefusalCode.UNRESOLVED_REFERENCE, "bilan-cycle/@eleve-ref");
        } else if (!Integer.toString(year).equals(report.millesime)) {
            row.refuse(RefusalCode.OTHER_YEAR, "bilan-cycle/@millesime");
        } else if (cycle != null && !seen.add("cycle " + cycle + " " + student.siecleId())) {
            row.refuse(RefusalCode.REPORT_TWICE, "bilan-cycle");
        } else if (cycle != null) {
            sink.cycleReport(new Entry(id(student), cycle, reader.cycleReport(report, row)));
        }
    }

    private @Nullable SubjectResult line(FileStudent student, Acquis line, Row cardRow, Set<UUID> used) {
        FileSubject subject = references.subjects.get(String.valueOf(line.disciplineRef));
        if (subject == null) {
            cardRow.refuse(RefusalCode.UNRESOLVED_REFERENCE, "acquis/@discipline-ref");
            return null;
        }
        Row row = cardRow.ofSubject(subject.code());
        KnownService service = Objects.requireNonNull(
                services.get(new ServiceKey(student.classCode(), subject.code(), subject.sourceKey())));
        if (!used.add(service.id())) {
            row.refuse(RefusalCode.SUBJECT_TWICE, "acquis/@discipline-ref");
            return null;
        }
        List<String> teachers = reader.teachers(line.enseignantRefs);
        return LsuReportReader.result(
                line,
                service,
                subject,
                teachers.equals(service.teachers()) ? List.of() : teachers,
                reader.programmeElements(line.elementProgrammeRefs),
                row);
    }

    private UUID id(FileStudent student) {
        return Objects.requireNonNull(studentIds.get(student.siecleId()));
    }

    /** Takes the reports. */
    interface CardSink {
        void card(PeriodCode period, UUID student, String classCode, ReportCard card);

        void cycleReport(Entry entry);
    }
}
