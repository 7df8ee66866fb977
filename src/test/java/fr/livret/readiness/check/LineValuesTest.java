package fr.livret.readiness.check;

import static fr.livret.support.AStudent.complete;
import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.reportcard.ResultStatus;
import fr.livret.roster.PositioningType;
import fr.livret.support.ALine;
import fr.livret.support.AStudent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LineValuesTest {

    private static OutgoingLine inGradesClass(ALine line) {
        return only(complete().lines(line));
    }

    private static OutgoingLine onScale(ALine line) {
        return only(complete().positioning(PositioningType.SCALE_1_TO_4).lines(line));
    }

    private static OutgoingLine only(AStudent student) {
        assertThat(student.judged().lines()).hasSize(1);
        return student.judged().lines().get(0);
    }

    @Test
    void carriesTheGradeInAClassWithGrades() {
        assertThat(inGradesClass(ALine.in("061300").grade("13.75")).average()).isEqualByComparingTo("13.75");
    }

    @Test
    void carriesNoPositioningInAClassWithGrades() {
        assertThat(inGradesClass(ALine.in("061300").positioning(3)).positioning())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"12.345,12.35", "12.344999,12.34", "9.995,10", "19.999,20", "0.004,0"})
    void roundsAveragesHalfUpToTwoDecimals(String grade, String average) {
        assertThat(inGradesClass(ALine.in("061300").grade(grade)).average()).isEqualByComparingTo(average);
    }

    @Test
    void carriesTheLsuGradeOfAServiceWithoutGrades() {
        assertThat(inGradesClass(ALine.withoutGrades("061300").lsuGrade("12")).average())
                .isEqualByComparingTo("12");
    }

    @Test
    void carriesTheGradeRatherThanTheLsuGradeOfAServiceWithGrades() {
        assertThat(inGradesClass(ALine.in("061300").grade("9").lsuGrade("12")).average())
                .isEqualByComparingTo("9");
    }

    @Test
    void degradesALineWithoutLsuGradeToNotMarked() {
        assertThat(inGradesClass(ALine.withoutGrades("061300")).status()).isEqualTo(ResultStatus.NOT_MARKED);
    }

    @ParameterizedTest
    @EnumSource(ResultStatus.class)
    void keepsTheStatusThatSomebodySet(ResultStatus status) {
        assertThat(inGradesClass(ALine.withoutGrades("061300").status(status)).status())
                .isEqualTo(status);
    }

    @Test
    void carriesAnLsuGradeWithoutTheStatusItReplaces() {
        OutgoingLine line = inGradesClass(
                ALine.withoutGrades("061300").status(ResultStatus.NOT_MARKED).lsuGrade("12"));

        assertThat(line.status()).isNull();
    }

    @Test
    void carriesTheStatusWithoutAverage() {
        assertThat(inGradesClass(ALine.in("061300").status(ResultStatus.PENDING))
                        .average())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = PositioningType.class,
            names = {"SCALE_1_TO_4", "LEARNING_OBJECTIVES"})
    void carriesThePositioningInOtherClasses(PositioningType type) {
        OutgoingLine line = only(
                complete().positioning(type).lines(ALine.withoutGrades("061300").positioning(3)));

        assertThat(line.positioning()).isEqualTo(3);
    }

    @Test
    void carriesNoAverageOnTheScale() {
        assertThat(onScale(ALine.in("061300").grade("12").positioning(3)).average())
                .isNull();
    }

    @Test
    void carriesNoClassAverageOnTheScale() {
        assertThat(onScale(ALine.in("061300").classAverage("11").positioning(3)).classAverage())
                .isNull();
    }

    @Test
    void sendsALineWithoutPositioningWhenItWasNotGenerated() {
        assertThat(onScale(ALine.in("061300").grade("12")).positioning()).isNull();
    }

    @Test
    void keepsAStatusOnTheScaleWhenThereIsNoPositioning() {
        assertThat(onScale(ALine.in("061300").status(ResultStatus.EXEMPTED)).status())
                .isEqualTo(ResultStatus.EXEMPTED);
    }

    @Test
    void prefersThePositioningToAStatus() {
        assertThat(onScale(ALine.in("061300").status(ResultStatus.NOT_MARKED).positioning(2))
                        .status())
                .isNull();
    }

    @Test
    void carriesTheClassAverageOfTheSource() {
        ALine line = ALine.in("061300").classAverage("11.205");

        assertThat(only(complete().lines(line).computedAverage(line, "9")).classAverage())
                .isEqualByComparingTo("11.21");
    }

    @Test
    void carriesTheComputedClassAverageOtherwise() {
        ALine line = ALine.in("061300");

        assertThat(only(complete().lines(line).computedAverage(line, "9.5")).classAverage())
                .isEqualByComparingTo("9.5");
    }

    @Test
    void carriesNoClassAverageWhenNobodyHasAGrade() {
        assertThat(inGradesClass(ALine.in("061300")).classAverage()).isNull();
    }

    @Test
    void keepsTheStatusThatTheSourceGaveTheClass() {
        ALine line = ALine.in("061300").classAverageStatus(ResultStatus.NOT_MARKED);

        assertThat(only(complete().lines(line).computedAverage(line, "9.5")).classAverageStatus())
                .isEqualTo(ResultStatus.NOT_MARKED);
    }

    @Test
    void computesNoClassAverageAgainstTheSourcesStatus() {
        ALine line = ALine.in("061300").classAverageStatus(ResultStatus.NOT_MARKED);

        assertThat(only(complete().lines(line).computedAverage(line, "9.5")).classAverage())
                .isNull();
    }

    @Test
    void carriesTheClassAverageBesideAStatusOfTheStudent() {
        ALine line = ALine.in("061300").status(ResultStatus.EXEMPTED).classAverage("12");

        assertThat(inGradesClass(line).classAverage()).isEqualByComparingTo("12");
    }

    @Test
    void carriesTheTeachersOfTheService() {
        assertThat(inGradesClass(ALine.in("061300")).teachers()).containsExactly(AStudent.TEACHER);
    }

    @Test
    void namesATeacherOnce() {
        assertThat(inGradesClass(ALine.in("061300").taughtBy(AStudent.TEACHER, AStudent.TEACHER))
                        .teachers())
                .containsExactly(AStudent.TEACHER);
    }

    @Test
    void carriesTheLabelOfTheService() {
        assertThat(inGradesClass(ALine.in("061300").label("Maths renforcées")).label())
                .isEqualTo("Maths renforcées");
    }

    @Test
    void carriesTheShorterLabelOfASubjectWhoseLabelIsTooLong() {
        assertThat(inGradesClass(ALine.in("061300").label("m".repeat(41)).shortLabel("MATHEMATIQUES"))
                        .label())
                .isEqualTo("MATHEMATIQUES");
    }

    @Test
    void cutsNothingFromAnAppraisal() {
        String appraisal = "a".repeat(998) + "😀";

        assertThat(inGradesClass(ALine.in("061300").appraisal(appraisal))
                        .result()
                        .appraisal())
                .isEqualTo(appraisal);
    }

    @Test
    void keepsTheOrderOfTheCard() {
        assertThat(complete()
                        .lines(ALine.in("090100"), ALine.in("020700"), ALine.in("061300"))
                        .judged()
                        .lines())
                .extracting(line -> line.service().subjectCode())
                .containsExactly("090100", "020700", "061300");
    }
}
