package fr.livret.imports;

import fr.livret.reportcard.ReportCard;
import fr.livret.reportcard.ReportCardParts;
import fr.livret.reportcard.SchoolLife;
import fr.livret.reportcard.SubjectResult;
import fr.livret.reportcard.ValueOrigin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a card becomes when a file speaks of it again: what the file says wins, what it does not say stays, and no line
 * disappears because the file no longer has it.
 */
final class CardMerge {

    private CardMerge() {}

    static ReportCard merge(ReportCard known, ReportCard said) {
        return new ReportCard(
                or(said.committeeDate(), known.committeeDate()),
                or(said.schoolingDate(), known.schoolingDate()),
                or(said.signatory(), known.signatory()),
                or(said.committeeAppraisal(), known.committeeAppraisal()),
                or(said.homeworkSupport(), known.homeworkSupport()),
                merge(known.schoolLife(), said.schoolLife()),
                merge(known.results(), said.results()),
                merge(known.parts(), said.parts()));
    }

    /** How many lines of the card the file no longer has. */
    static int absentLines(ReportCard known, ReportCard said) {
        List<UUID> still = said.results().stream().map(SubjectResult::service).toList();
        return (int) known.results().stream()
                .filter(result -> !still.contains(result.service()))
                .count();
    }

    private static SchoolLife merge(SchoolLife known, SchoolLife said) {
        return new SchoolLife(
                or(said.lateArrivals(), known.lateArrivals()),
                or(said.justifiedAbsences(), known.justifiedAbsences()),
                or(said.unjustifiedAbsences(), known.unjustifiedAbsences()),
                or(said.missedHours(), known.missedHours()),
                or(said.comment(), known.comment()));
    }

    private static List<SubjectResult> merge(List<SubjectResult> known, List<SubjectResult> said) {
        Map<UUID, SubjectResult> rest = new LinkedHashMap<>();
        known.forEach(result -> rest.put(result.service(), result));
        List<SubjectResult> merged = new ArrayList<>();
        for (SubjectResult result : said) {
            SubjectResult before = rest.remove(result.service());
            merged.add(before == null ? result : merge(before, result));
        }
        merged.addAll(rest.values());
        return merged;
    }

    private static SubjectResult merge(SubjectResult known, SubjectResult said) {
        boolean marked = said.grade() != null || said.status() != null;
        Integer positioning = or(said.positioning(), known.positioning());
        return new SubjectResult(
                said.service(),
                or(said.modality(), known.modality()),
                marked ? said.grade() : known.grade(),
                marked ? said.status() : known.status(),
                or(said.classAverage(), known.classAverage()),
                or(said.classAverageStatus(), known.classAverageStatus()),
                positioning,
                origin(known.positioning(), known.positioningOrigin(), positioning, said.positioningOrigin()),
                or(said.lsuGrade(), known.lsuGrade()),
                origin(known.lsuGrade(), known.lsuGradeOrigin(), said.lsuGrade(), said.lsuGradeOrigin()),
                or(said.appraisal(), known.appraisal()),
                said.programmeElements().isEmpty() ? known.programmeElements() : said.programmeElements(),
                said.teachers());
    }

    /** A value that a file repeats keeps the origin we know. */
    private static @Nullable ValueOrigin origin(
            @Nullable Object known,
            @Nullable ValueOrigin knownOrigin,
            @Nullable Object said,
            @Nullable ValueOrigin saidOrigin) {
        return said == null || said.equals(known) ? knownOrigin : or(saidOrigin, knownOrigin);
    }

    private static ReportCardParts merge(ReportCardParts known, ReportCardParts said) {
        return new ReportCardParts(
                or(said.mainTeachers(), known.mainTeachers()),
                or(said.digitalSkills(), known.digitalSkills()),
                or(said.projects(), known.projects()),
                or(said.personalisedSupport(), known.personalisedSupport()),
                or(said.paths(), known.paths()),
                or(said.supportMeasures(), known.supportMeasures()),
                or(said.components(), known.components()),
                or(said.guardians(), known.guardians()));
    }

    private static <T> List<T> or(List<T> said, List<T> known) {
        return said.isEmpty() ? known : said;
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
