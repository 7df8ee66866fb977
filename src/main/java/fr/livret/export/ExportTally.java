package fr.livret.export;

import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.MissingItem;
import fr.livret.readiness.check.OutgoingLine;
import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;
import fr.livret.reportcard.ValueOrigin;
import fr.livret.roster.ServiceMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what becomes of the reports of an export, as they pass. */
final class ExportTally {

    private static final Set<ItemCode> DEGRADING =
            Set.of(ItemCode.LSU_GRADE_NOT_GENERATED, ItemCode.POSITIONING_NOT_GENERATED);

    private final Map<LeftOutReason, Integer> leftOut = new EnumMap<>(LeftOutReason.class);
    private final Map<LeftOutReason, Integer> cycleReportsLeftOut = new EnumMap<>(LeftOutReason.class);
    private int exported;
    private int leftOutLines;
    private int degradedLines;
    private int convertedLines;
    private int shortenedLabels;
    private int warnings;
    private int cycleReports;

    void exported(StudentView student, Verdict verdict) {
        exported++;
        leftOutLines += student.card().results().size() - verdict.lines().size();
        convertedLines += converted(verdict).size();
        for (MissingItem item : verdict.items()) {
            degradedLines += DEGRADING.contains(item.code()) ? 1 : 0;
            shortenedLabels += item.code() == ItemCode.SUBJECT_LABEL_TOO_LONG && !item.blocking() ? 1 : 0;
            warnings += item.blocking() ? 0 : 1;
        }
    }

    void leftOut(LeftOutReason reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    void cycleReportExported() {
        cycleReports++;
    }

    void cycleReportLeftOut(LeftOutReason reason) {
        cycleReportsLeftOut.merge(reason, 1, Integer::sum);
    }

    ExportCounts counts(Map<String, Integer> omitted) {
        int heldBack = leftOut.values().stream().mapToInt(Integer::intValue).sum();
        return new ExportCounts(
                exported + heldBack,
                exported,
                byName(leftOut),
                leftOutLines,
                degradedLines,
                convertedLines,
                shortenedLabels,
                warnings,
                cycleReports,
                byName(cycleReportsLeftOut),
                omitted);
    }

    /** Codes of the subjects whose value comes from a conversion table, not from an evaluation. */
    static List<String> converted(Verdict verdict) {
        return verdict.lines().stream()
                .filter(ExportTally::isConverted)
                .map(line -> line.service().subjectCode())
                .toList();
    }

    private static boolean isConverted(OutgoingLine line) {
        boolean positioning = line.positioning() != null && line.result().positioningOrigin() == ValueOrigin.CONVERTED;
        boolean grade = line.average() != null
                && line.service().mode() == ServiceMode.WITHOUT_GRADES
                && line.result().lsuGradeOrigin() == ValueOrigin.CONVERTED;
        return positioning || grade;
    }

    private static Map<String, Integer> byName(Map<LeftOutReason, Integer> counts) {
        Map<String, Integer> named = new TreeMap<>();
        counts.forEach((reason, count) -> named.put(reason.name(), count));
        return named;
    }
}
