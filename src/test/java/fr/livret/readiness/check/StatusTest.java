package fr.livret.readiness.check;

import static fr.livret.support.AStudent.complete;
import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.reportcard.ReportCardParts.Participation;
import fr.livret.reportcard.ReportCardParts.SupportMeasure;
import fr.livret.roster.PositioningType;
import fr.livret.support.ALine;
import fr.livret.support.AStudent;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatusTest {

    private static final ALine BLOCKED = ALine.in("061300").appraisal(null);

    private static ReadinessStatus statusOf(AStudent student) {
        return student.judged().status();
    }

    @Test
    void isCompleteWhenNothingIsMissing() {
        assertThat(statusOf(complete())).isEqualTo(ReadinessStatus.COMPLETE);
    }

    @Test
    void isMissingDataWhenOnlyANonBlockingItemIsMissing() {
        assertThat(statusOf(complete().guardians())).isEqualTo(ReadinessStatus.MISSING_DATA);
    }

    @Test
    void isMissingDataWhenALineIsDegraded() {
        assertThat(statusOf(complete().lines(ALine.withoutGrades("061300")))).isEqualTo(ReadinessStatus.MISSING_DATA);
    }

    @Test
    void isSomeServicesWhenALineIsBlockedAndAnotherExportable() {
        assertThat(statusOf(complete().lines(BLOCKED, ALine.in("020700")))).isEqualTo(ReadinessStatus.SOME_SERVICES);
    }

    @Test
    void isSomeServicesWhateverElseIsMissing() {
        assertThat(statusOf(complete().guardians().lines(BLOCKED, ALine.in("020700"))))
                .isEqualTo(ReadinessStatus.SOME_SERVICES);
    }

    @Test
    void isImpossibleWhenEveryLineIsBlocked() {
        assertThat(statusOf(complete().lines(BLOCKED))).isEqualTo(ReadinessStatus.IMPOSSIBLE);
    }

    @Test
    void saysThatNoServiceIsExportable() {
        assertThat(complete().lines(BLOCKED).items()).containsExactly("NO_EXPORTABLE_SERVICE!", "APPRAISAL!");
    }

    @Test
    void isImpossibleWithoutAnyResult() {
        assertThat(statusOf(complete().lines())).isEqualTo(ReadinessStatus.IMPOSSIBLE);
    }

    @Test
    void saysOfAStudentWithoutAnyResultThatNoServiceIsExportable() {
        assertThat(complete().lines().items()).containsExactly("NO_EXPORTABLE_SERVICE!");
    }

    @Test
    void isImpossibleWhenAStudentLevelItemBlocks() {
        assertThat(statusOf(complete().committeeAppraisal(null))).isEqualTo(ReadinessStatus.IMPOSSIBLE);
    }

    @Test
    void isImpossibleWhenAClassLevelItemBlocks() {
        assertThat(statusOf(complete().classCommitteeDate(null))).isEqualTo(ReadinessStatus.IMPOSSIBLE);
    }

    @Test
    void letsNoLineOfAnImpossibleStudentGoOut() {
        assertThat(complete().classCommitteeDate(null).judged().lines()).isEmpty();
    }

    @Test
    void letsNoPathOfAnImpossibleStudentGoOut() {
        AStudent student = complete().siecleId(null).paths(new EducationalPath("PAR_CIT", "Délégués"));

        assertThat(student.judged().paths()).isEmpty();
    }

    @Test
    void letsTheOtherLinesGoOut() {
        assertThat(complete().lines(BLOCKED, ALine.in("020700")).judged().lines())
                .extracting(line -> line.service().subjectCode())
                .containsExactly("020700");
    }

    @Test
    void goesOutUnlessImpossible() {
        assertThat(complete().lines(BLOCKED, ALine.in("020700")).judged().goesOut())
                .isTrue();
    }

    @Test
    void staysInWhenImpossible() {
        assertThat(complete().siecleId(null).judged().goesOut()).isFalse();
    }

    @Test
    void tellsTheDatesOfAnImpossibleStudent() {
        assertThat(complete().siecleId(null).judged().schoolingDate()).isEqualTo(LocalDate.of(2025, 9, 1));
    }

    /** Several runs, since a class has a type or not, a card a committee date or not, a student a MEF or not. */
    @Test
    void findsEveryDefectOfAStudentWhoHasThemAll() {
        Set<ItemCode> found = EnumSet.noneOf(ItemCode.class);
        found.addAll(codes(wreck().positioning(PositioningType.GRADES).declaredInLsu(PositioningType.SCALE_1_TO_4)));
        found.addAll(codes(wreck().positioning(PositioningType.SCALE_1_TO_4)
                .committeeDate(LocalDate.of(2025, 9, 1))
                .schoolingDate(LocalDate.of(2025, 10, 1))));
        found.addAll(codes(wreck().positioning(null)));
        found.addAll(codes(complete().lines()));
        found.addAll(codes(wreck().positioning(PositioningType.SCALE_1_TO_4)
                .level("3EME")
                .mef(AStudent.MEF)
                .period("2025-P1of4")
                .expecting(AStudent.MEF, "999999")));
        found.addAll(codes(complete().level("3EME").mef(null)));
        found.addAll(codes(complete().mef(AStudent.MEF).expecting(AStudent.MEF).lines(ALine.in(AStudent.HISTORY))));

        assertThat(found).containsExactlyInAnyOrder(ItemCode.values());
    }

    @Test
    void judgesTheOthersAsIfTheWreckWereNotThere() {
        Readiness readiness = new Readiness(complete().school());
        readiness.judge(wreck().view());

        assertThat(readiness.judge(complete().view()).status()).isEqualTo(ReadinessStatus.COMPLETE);
    }

    private static Set<ItemCode> codes(AStudent student) {
        return student.judged().items().stream().map(MissingItem::code).collect(Collectors.toSet());
    }

    private static AStudent wreck() {
        return complete()
                .siecleId(null)
                .inSeveralClasses()
                .classKnownToSiecle(false)
                .classCommitteeDate(null)
                .periodStart(null)
                .enrolledFrom(null)
                .committeeAppraisal(" ")
                .schoolLife(null, null, null)
                .guardians()
                .paths(new EducationalPath("PAR_AVN", ""))
                .inProjects(new Participation(AStudent.GROUP, null))
                .inPersonalisedSupport(new Participation(AStudent.GROUP, null))
                .supportMeasures(new SupportMeasure("PPRE", "", null))
                .lines(
                        ALine.in("ALPHA1")
                                .siecleCode(null)
                                .label("m".repeat(41))
                                .appraisal(""),
                        ALine.in("BRAVO2").modality("N").taughtBy(),
                        ALine.in("CHARL3").grade(null).taughtBy("nobody"),
                        ALine.in("DELTA4").programmeElements(),
                        ALine.in("ECHO55"),
                        ALine.in("ECHO55").again(),
                        ALine.withoutGrades("FOXTR6"));
    }
}
