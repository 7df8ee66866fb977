package fr.livret.imports;

import fr.livret.imports.LsuReferences.FileStudent;
import fr.livret.imports.LsuReferences.FileSubject;
import fr.livret.lsu.Conversion;
import fr.livret.lsu.LsuHandler;
import fr.livret.lsu.LsuHead;
import fr.livret.lsu.RefusedRow;
import fr.livret.lsu.model.Acquis;
import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.roster.Teacher;
import fr.livret.school.PeriodCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The first reading of an LSU file: what its head declares, and what only the report cards tell of classes and services.
 * Its size is that of the head, not of the report cards.
 */
final class LsuSurvey implements LsuHandler {

    final LsuReferences references = new LsuReferences();
    final Map<ServiceKey, ServiceUse> services = new LinkedHashMap<>();
    final Map<String, LocalDate> firstSeen = new LinkedHashMap<>();
    final Map<String, Map<LocalDate, Integer>> committeeDates = new TreeMap<>();
    final Map<String, Set<Integer>> periodsPerYear = new TreeMap<>();
    final Map<String, Teacher> teachers = new LinkedHashMap<>();
    final List<LsuHead> head = new ArrayList<>();

    private final Refusals refusals;
    private final Consumer<Conversion> conversions;
    private @Nullable Integer year;

    LsuSurvey(Refusals refusals, Consumer<Conversion> conversions) {
        this.refusals = refusals;
        this.conversions = conversions;
    }

    /** The school year of the file: that of its first period, else of its first end-of-cycle report. */
    @Nullable
    Integer year() {
        return year;
    }

    @Override
    public void head(LsuHead read) {
        head.add(read);
        LsuHeadReader reader = new LsuHeadReader(references, refusals);
        reader.read(read.donnees());
        teachers.putAll(reader.teachers());
        references.periods.values().stream()
                .map(PeriodCode::year)
                .min(Integer::compare)
                .ifPresent(first -> year = first);
        references.students.values().forEach(s -> periodsPerYear.computeIfAbsent(s.classCode(), c -> new TreeSet<>()));
        read.donnees().parcoursCommuns.forEach(p -> declareClass(p.codeDivision));
        read.donnees().viesScolairesCommuns.forEach(v -> declareClass(v.codeDivision));
    }

    @Override
    public void periodicReport(BilanPeriodique report, int line) {
        FileStudent student = references.students.get(String.valueOf(report.eleveRef));
        PeriodCode period = references.periods.get(String.valueOf(report.periodeRef));
        if (student == null || period == null) {
            return;
        }
        String classCode = student.classCode();
        periodsPerYear.computeIfAbsent(classCode, c -> new TreeSet<>()).add(period.count());
        Row unheard = new Row(refusal -> {}, line, null, null, null);
        LocalDate seen = unheard.date(report.dateScolarite, "");
        if (seen != null) {
            firstSeen.merge(student.siecleId(), seen, (a, b) -> a.isBefore(b) ? a : b);
        }
        LocalDate committee = unheard.date(report.dateConseilClasse, "");
        if (committee != null) {
            committeeDates
                    .computeIfAbsent(LsuSharedReader.key(classCode, period), k -> new TreeMap<>())
                    .merge(committee, 1, Integer::sum);
        }
        report.listeAcquis.forEach(acquis -> use(classCode, acquis));
    }

    @Override
    public void cycleReport(BilanCycle report, int line) {
        if (year == null && report.millesime != null && report.millesime.matches("20\\d{2}")) {
            year = Integer.valueOf(report.millesime);
        }
    }

    @Override
    public void conversion(Conversion conversion) {
        conversions.accept(conversion);
    }

    @Override
    public void refused(RefusedRow row) {
        String where = row.attribute() == null ? row.element() : row.element() + "/@" + row.attribute();
        refusals.add(new Refusal(row.line(), row.reason().name(), row.siecleId(), row.subject(), row.period(), where));
    }

    private void declareClass(@Nullable String code) {
        if (code != null && !code.isBlank() && code.length() <= Limits.CLASS_CODE) {
            periodsPerYear.computeIfAbsent(code, c -> new TreeSet<>());
        }
    }

    private void use(String classCode, Acquis line) {
        FileSubject subject = references.subjects.get(String.valueOf(line.disciplineRef));
        if (subject == null) {
            return;
        }
        ServiceUse use = services.computeIfAbsent(
                new ServiceKey(classCode, subject.code(), subject.sourceKey()),
                key -> new ServiceUse(
                        subject,
                        line.enseignantRefs.stream()
                                .map(references.teachers::get)
                                .filter(java.util.Objects::nonNull)
                                .distinct()
                                .toList()));
        use.withGrades |= line.moyenneEleve != null || "1".equals(line.statutEvaluationEleve);
    }

    /** What tells the services of a file apart. */
    record ServiceKey(String classCode, String subjectCode, String sourceKey) {}

    /** How a class and a subject meet in the file. */
    static final class ServiceUse {
        final FileSubject subject;
        final List<String> teachers;
        boolean withGrades;

        ServiceUse(FileSubject subject, List<String> teachers) {
            this.subject = subject;
            this.teachers = teachers;
        }
    }
}
