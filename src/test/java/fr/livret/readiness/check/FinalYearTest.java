package fr.livret.readiness.check;

import static fr.livret.support.AStudent.CIVICS;
import static fr.livret.support.AStudent.HISTORY;
import static fr.livret.support.AStudent.MEF;
import static fr.livret.support.AStudent.inFinalYear;
import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.reportcard.ResultStatus;
import fr.livret.roster.PositioningType;
import fr.livret.support.ALine;
import fr.livret.support.AStudent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The year of the brevet, beyond the table of rules: who is in it, and what its items name. */
class FinalYearTest {

    private static final String UNEXPECTED = "10110001110";

    private static AStudent withoutMef(String level) {
        return AStudent.complete().level(level).mef(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3EME", "3eme", " 3E "})
    void takesAStudentWithoutMefByTheLevelOfTheClass(String level) {
        assertThat(withoutMef(level).items()).containsExactly("MEF!");
    }

    @ParameterizedTest
    @CsvSource({"4EME", "3EMEX", "''", ","})
    void leavesTheOtherLevelsAlone(String level) {
        assertThat(withoutMef(level).items()).isEmpty();
    }

    @Test
    void takesABlankMefForNone() {
        assertThat(AStudent.complete().level("3EME").mef(" ").items()).containsExactly("MEF!");
    }

    @Test
    void takesAStudentByTheMefWhateverTheLevelOfTheClass() {
        assertThat(inFinalYear().level("4EME").expecting(MEF, "999999").items()).containsExactly("EXPECTED_SUBJECT!");
    }

    @Test
    void leavesAStudentAloneWhoseMefIsOfAnotherYearInAClassOfThatLevel() {
        assertThat(inFinalYear().mef(UNEXPECTED).expecting(UNEXPECTED, "999999").items())
                .isEmpty();
    }

    @Test
    void asksNothingBeforeTheRulesHold() {
        assertThat(inFinalYear()
                        .finalYear(null)
                        .period("2024-P1of4")
                        .mef(null)
                        .positioning(PositioningType.SCALE_1_TO_4)
                        .lines(ALine.withoutGrades(HISTORY).positioning(3))
                        .items())
                .isEmpty();
    }

    @Test
    void asksNothingOfAnotherClassThatIsNotInTermsNorGraded() {
        assertThat(AStudent.onScale().period("2025-P1of4").items()).isEmpty();
    }

    @Test
    void namesTheClassThatIsNotPositionedWithGrades() {
        assertThat(inFinalYear()
                        .positioning(PositioningType.LEARNING_OBJECTIVES)
                        .lines(
                                ALine.withoutGrades("061300").positioning(3),
                                ALine.withoutGrades("020700").positioning(3))
                        .item(ItemCode.FINAL_YEAR_NOT_GRADES)
                        .argument())
                .isEqualTo(AStudent.CLASS);
    }

    @Test
    void tellsHowManyPeriodsThereAre() {
        assertThat(inFinalYear()
                        .period("2025-P1of4")
                        .item(ItemCode.FINAL_YEAR_PERIODS)
                        .argument())
                .isEqualTo("4");
    }

    @Test
    void namesTheMefThatTheSchoolDoesNotHave() {
        assertThat(inFinalYear().mef("10310019116").item(ItemCode.MEF).argument())
                .isEqualTo("10310019116");
    }

    @Test
    void namesTheMefWithoutProgramme() {
        assertThat(inFinalYear()
                        .expecting(MEF)
                        .item(ItemCode.EXPECTED_SUBJECTS_UNKNOWN)
                        .argument())
                .isEqualTo(MEF);
    }

    @Test
    void namesAnAbsentSubjectAsTheSchoolDoes() {
        MissingItem item = inFinalYear()
                .subject("SVT", "062900")
                .expecting(MEF, "061300", "062900")
                .item(ItemCode.EXPECTED_SUBJECT);

        assertThat(item.subject()).isEqualTo("SVT");
        assertThat(item.argument()).isEqualTo("ABSENT");
        assertThat(item.service()).isNull();
        assertThat(item.teachers()).isEmpty();
    }

    @Test
    void namesAnAbsentSubjectThatTheSchoolDoesNotHaveAsSiecleDoes() {
        assertThat(inFinalYear()
                        .expecting(MEF, "062900")
                        .item(ItemCode.EXPECTED_SUBJECT)
                        .subject())
                .isEqualTo("062900");
    }

    @Test
    void namesTheTeachersOfAnExpectedSubjectThatIsHeldBack() {
        MissingItem item = inFinalYear()
                .lines(ALine.in("061300").appraisal(null), ALine.in("020700"))
                .item(ItemCode.EXPECTED_SUBJECT);

        assertThat(item.argument()).isEqualTo("HELD_BACK");
        assertThat(item.subject()).isEqualTo("061300");
        assertThat(item.service()).isEqualTo(ALine.in("061300").serviceId());
        assertThat(item.teachers()).containsExactly(AStudent.TEACHER);
    }

    @Test
    void tellsThatAnExpectedSubjectMayNotGoOutAsNotGraded() {
        assertThat(inFinalYear()
                        .lines(ALine.in("061300").status(ResultStatus.NOT_MARKED), ALine.in("020700"))
                        .item(ItemCode.EXPECTED_SUBJECT)
                        .argument())
                .isEqualTo("NOT_MARKED");
    }

    @Test
    void isContentWithOneOfTwoLinesOfAnExpectedSubject() {
        assertThat(inFinalYear()
                        .lines(
                                ALine.in("061300").status(ResultStatus.NOT_MARKED),
                                ALine.in("061300").again().modality("O"),
                                ALine.in("020700"))
                        .items())
                .isEmpty();
    }

    @Test
    void looksAtTheLineThatGoesOutRatherThanAtTheOneHeldBack() {
        assertThat(inFinalYear()
                        .lines(
                                ALine.in("061300").taughtBy(),
                                ALine.in("061300").again().modality("O"),
                                ALine.in("020700"))
                        .items())
                .containsExactly("TEACHER!");
    }

    @Test
    void findsAnExpectedSubjectUnderItsNationalCode() {
        assertThat(inFinalYear()
                        .lines(ALine.in("MATHS").siecleCode("061399").nationalCode("061300"), ALine.in("020700"))
                        .items())
                .isEmpty();
    }

    @Test
    void saysOnTheLineThatItsLsuGradeIsExpected() {
        MissingItem item = inFinalYear()
                .lines(ALine.withoutGrades("061300"), ALine.in("020700"))
                .item(ItemCode.LSU_GRADE_NOT_GENERATED);

        assertThat(item.argument()).isEqualTo("EXPECTED");
        assertThat(item.teachers()).containsExactly(AStudent.TEACHER);
    }

    @Test
    void namesTheLineThatStandsForBothHistoryAndCivics() {
        MissingItem item = inFinalYear()
                .expecting(MEF, "020700")
                .lines(ALine.in("020700"), ALine.in("042100"))
                .item(ItemCode.HISTORY_AND_CIVICS_MERGED);

        assertThat(item.subject()).isEqualTo("042100");
        assertThat(item.teachers()).containsExactly(AStudent.TEACHER);
        assertThat(item.blocksStudent()).isTrue();
    }

    @Test
    void letsHistoryAndCivicsBeOneLineInTheOtherYears() {
        assertThat(AStudent.complete().lines(ALine.in(HISTORY)).items()).isEmpty();
    }

    @Test
    void letsBothGoOutWhenTheyAreTwoLines() {
        assertThat(inFinalYear()
                        .expecting(MEF, HISTORY, CIVICS)
                        .lines(ALine.in(HISTORY), ALine.in(CIVICS))
                        .judged()
                        .lines())
                .hasSize(2);
    }
}
