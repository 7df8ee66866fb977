package fr.livret.readiness.check;

import static fr.livret.support.AStudent.complete;
import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.reportcard.ResultStatus;
import fr.livret.roster.PositioningType;
import fr.livret.roster.Teacher;
import fr.livret.support.ALine;
import fr.livret.support.AStudent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineItemsTest {

    private static final ALine GOOD = ALine.in("020700");

    private static AStudent with(ALine line) {
        return complete().lines(line, GOOD);
    }

    private static AStudent onScale(ALine line) {
        return complete()
                .positioning(PositioningType.SCALE_1_TO_4)
                .lines(line, ALine.in("020700").positioning(2));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "      ", "06130", "0613000"})
    void blocksASubjectWithoutASiecleCodeOfSixCharacters(String code) {
        assertThat(with(ALine.in("MATHS").siecleCode(code)).items()).containsExactly("SUBJECT_CODE!");
    }

    @Test
    void acceptsLettersInASubjectCode() {
        assertThat(with(ALine.in("MATHS").siecleCode("100A00")).items()).isEmpty();
    }

    @Test
    void namesTheSubjectWithoutCode() {
        assertThat(with(ALine.in("MATHS").siecleCode(null))
                        .item(ItemCode.SUBJECT_CODE)
                        .subject())
                .isEqualTo("MATHS");
    }

    @Test
    void blocksALineOfAServiceThatTheViewDoesNotHold() {
        assertThat(complete().withoutKnownServices().items())
                .containsExactly("NO_EXPORTABLE_SERVICE!", "SUBJECT_CODE!", "SUBJECT_CODE!");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "N", "s"})
    void blocksAModalityThatLsuDoesNotKnow(String modality) {
        assertThat(with(ALine.in("061300").modality(modality)).items()).containsExactly("ELECTION_MODALITY!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "O", "F", "L", "R", "X", "D"})
    void acceptsTheModalitiesOfLsu(String modality) {
        assertThat(with(ALine.in("061300").modality(modality)).items()).isEmpty();
    }

    @Test
    void blocksALineWithoutTeacher() {
        assertThat(with(ALine.in("061300").taughtBy()).items()).containsExactly("TEACHER!");
    }

    @Test
    void blocksATeacherThatNobodyKnows() {
        assertThat(with(ALine.in("061300").taughtBy("epp:1")).items()).containsExactly("TEACHER_STS_ID!");
    }

    @Test
    void blocksATeacherWithoutStsNumber() {
        AStudent student = with(ALine.in("061300").taughtBy("huron"))
                .teacher(new Teacher("huron", "local", null, null, "HURON", null));

        assertThat(student.items()).containsExactly("TEACHER_STS_ID!");
    }

    @Test
    void blocksATeacherWithoutStsType() {
        AStudent student = with(ALine.in("061300").taughtBy("huron"))
                .teacher(new Teacher("huron", null, "77", null, "HURON", null));

        assertThat(student.items()).containsExactly("TEACHER_STS_ID!");
    }

    @Test
    void namesOnlyTheTeachersWithoutStsIdentity() {
        AStudent student = with(ALine.in("061300").taughtBy(AStudent.TEACHER, "huron"));

        assertThat(student.item(ItemCode.TEACHER_STS_ID).teachers()).containsExactly("huron");
    }

    @Test
    void judgesTheTeachersOfTheLineBeforeThoseOfTheService() {
        assertThat(with(ALine.in("061300").taughtBy("huron").markedBy(AStudent.TEACHER))
                        .items())
                .isEmpty();
    }

    @Test
    void blocksALineWithoutGradeOrStatus() {
        assertThat(with(ALine.in("061300").grade(null)).items()).containsExactly("GRADE!");
    }

    @Test
    void expectsTheGradeOfAServiceWithGradesWhateverItsLsuGrade() {
        assertThat(with(ALine.in("061300").grade(null).lsuGrade("12")).items()).containsExactly("GRADE!");
    }

    @Test
    void acceptsZeroAsAGrade() {
        assertThat(with(ALine.in("061300").grade("0")).items()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ResultStatus.class)
    void acceptsAStatusInsteadOfAGrade(ResultStatus status) {
        assertThat(with(ALine.in("061300").status(status)).items()).isEmpty();
    }

    @Test
    void warnsOfAnLsuGradeNotGenerated() {
        assertThat(with(ALine.withoutGrades("061300")).items()).containsExactly("LSU_GRADE_NOT_GENERATED");
    }

    @Test
    void acceptsAnLsuGradeForAServiceWithoutGrades() {
        assertThat(with(ALine.withoutGrades("061300").lsuGrade("12")).items()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ResultStatus.class)
    void asksNoLsuGradeOfALineWithAStatus(ResultStatus status) {
        assertThat(with(ALine.withoutGrades("061300").status(status)).items()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PositioningType.class,
            names = {"SCALE_1_TO_4", "LEARNING_OBJECTIVES"})
    void blocksALineWithoutPositioning(PositioningType type) {
        AStudent student = complete()
                .positioning(type)
                .lines(
                        ALine.withoutGrades("061300"),
                        ALine.withoutGrades("020700").positioning(4));

        assertThat(student.items()).containsExactly("POSITIONING!");
    }

    @Test
    void requiresThePositioningEvenBesideAStatus() {
        assertThat(onScale(ALine.withoutGrades("061300").status(ResultStatus.EXEMPTED))
                        .items())
                .containsExactly("POSITIONING!");
    }

    @Test
    void warnsOfAPositioningNotGenerated() {
        assertThat(onScale(ALine.in("061300")).items()).containsExactly("POSITIONING_NOT_GENERATED");
    }

    @Test
    void asksNoGradeOnTheScale() {
        assertThat(onScale(ALine.in("061300").grade(null).positioning(1)).items())
                .isEmpty();
    }

    @Test
    void asksNoPositioningInAClassWithGrades() {
        assertThat(with(ALine.in("061300").positioning(null)).items()).isEmpty();
    }

    @Test
    void judgesNoValueBeforeTheClassHasAType() {
        assertThat(with(ALine.in("061300").grade(null)).positioning(null).items())
                .containsExactly("POSITIONING_TYPE!");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n"})
    void blocksALineWithoutAppraisal(String text) {
        assertThat(with(ALine.in("061300").appraisal(text)).items()).containsExactly("APPRAISAL!");
    }

    @ParameterizedTest
    @EnumSource(ResultStatus.class)
    void expectsOnlyAnAppraisalOfALineWithAStatus(ResultStatus status) {
        assertThat(with(ALine.in("061300").status(status).appraisal(null)).items())
                .containsExactly("APPRAISAL");
    }

    @Test
    void expectsOnlyAnAppraisalOfALineDegradedToNotMarked() {
        assertThat(with(ALine.withoutGrades("061300").appraisal(null)).items())
                .containsExactly("LSU_GRADE_NOT_GENERATED", "APPRAISAL");
    }

    @Test
    void blocksAPositionedLineWithoutAppraisalWhateverItsStatus() {
        ALine line = ALine.in("061300")
                .status(ResultStatus.NOT_MARKED)
                .positioning(3)
                .appraisal(null);

        assertThat(onScale(line).items()).containsExactly("APPRAISAL!");
    }

    @Test
    void acceptsAnAppraisalThatEndsInAnEmojiAtTheLimit() {
        assertThat(with(ALine.in("061300").appraisal("a".repeat(998) + "😀")).items())
                .isEmpty();
    }

    @Test
    void namesTheTeachersWhoOweTheAppraisal() {
        assertThat(with(ALine.in("061300").appraisal(null))
                        .item(ItemCode.APPRAISAL)
                        .teachers())
                .containsExactly(AStudent.TEACHER);
    }

    @Test
    void blocksBothLinesOfASubjectThatIsThereTwice() {
        AStudent student =
                complete().lines(ALine.in("061300"), ALine.in("061300").again(), GOOD);

        assertThat(student.items()).containsExactly("DUPLICATE_SUBJECT!", "DUPLICATE_SUBJECT!");
    }

    @Test
    void letsTheOtherLinesOfADuplicateGoOut() {
        AStudent student =
                complete().lines(ALine.in("061300"), ALine.in("061300").again(), GOOD);

        assertThat(student.judged().lines())
                .extracting(line -> line.service().subjectCode())
                .containsExactly("020700");
    }

    @Test
    void findsTwoSubjectsOfTheSchoolUnderOneSiecleCode() {
        AStudent student = complete()
                .lines(
                        ALine.in("MATHS").siecleCode("061300"),
                        ALine.in("CALCUL").siecleCode("061300"),
                        GOOD);

        assertThat(student.item(ItemCode.DUPLICATE_SUBJECT, "CALCUL").argument())
                .isEqualTo("061300 S");
    }

    @Test
    void acceptsASubjectUnderTwoModalities() {
        AStudent student =
                complete().lines(ALine.in("030201"), ALine.in("030201").again().modality("F"));

        assertThat(student.items()).isEmpty();
    }

    @Test
    void takesTwoLinesWithoutModalityForNoDuplicate() {
        AStudent student = complete()
                .lines(
                        ALine.in("061300").modality(null),
                        ALine.in("061300").again().modality(null),
                        GOOD);

        assertThat(student.items()).containsExactly("ELECTION_MODALITY!", "ELECTION_MODALITY!");
    }

    @Test
    void acceptsALabelOfFortyUnits() {
        assertThat(with(ALine.in("061300").label("m".repeat(38) + "😀")).items())
                .isEmpty();
    }

    @Test
    void warnsOfALabelOfFortyOneUnitsWhenAShorterOneStandsIn() {
        assertThat(with(ALine.in("061300").label("m".repeat(39) + "😀").shortLabel("MATHS"))
                        .items())
                .containsExactly("SUBJECT_LABEL_TOO_LONG");
    }

    @Test
    void blocksALabelOfFortyOneUnitsWithoutAShorterOne() {
        assertThat(with(ALine.in("061300").label("m".repeat(41))).items()).containsExactly("SUBJECT_LABEL_TOO_LONG!");
    }

    @Test
    void blocksALabelWhoseShorterOneIsTooLongAsWell() {
        assertThat(with(ALine.in("061300").label("m".repeat(50)).shortLabel("m".repeat(41)))
                        .items())
                .containsExactly("SUBJECT_LABEL_TOO_LONG!");
    }

    @Test
    void blocksABlankLabel() {
        assertThat(with(ALine.in("061300").label(" ")).items()).containsExactly("SUBJECT_LABEL_TOO_LONG!");
    }

    @Test
    void expectsProgrammeElementsOnALineThatGoesOut() {
        assertThat(with(ALine.in("061300").programmeElements()).items()).containsExactly("PROGRAMME_ELEMENTS");
    }

    @Test
    void takesBlankProgrammeElementsForNone() {
        assertThat(with(ALine.in("061300").programmeElements(" ")).items()).containsExactly("PROGRAMME_ELEMENTS");
    }

    @Test
    void expectsNoProgrammeElementsOnABlockedLine() {
        assertThat(with(ALine.in("061300").programmeElements().taughtBy()).items())
                .containsExactly("TEACHER!");
    }

    @Test
    void listsItemsByRuleThenInTheOrderOfTheCard() {
        AStudent student = complete()
                .lines(
                        ALine.in("061300").appraisal(null),
                        ALine.in("020700").grade(null).appraisal(null),
                        ALine.in("090100"));

        assertThat(student.judged().items())
                .extracting(item -> List.of(item.code(), String.valueOf(item.subject())))
                .containsExactly(
                        List.of(ItemCode.GRADE, "020700"),
                        List.of(ItemCode.APPRAISAL, "061300"),
                        List.of(ItemCode.APPRAISAL, "020700"));
    }
}
