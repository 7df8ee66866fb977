package fr.livret.readiness.check;

import static fr.livret.support.AStudent.complete;
import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.reportcard.ReportCardParts.SupportMeasure;
import fr.livret.roster.Guardian;
import fr.livret.roster.PositioningType;
import fr.livret.support.AStudent;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentItemsTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 17);

    @Test
    void findsNothingMissingOnACompleteStudent() {
        assertThat(complete().items()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void blocksAStudentWithoutSiecleIdentifier(String id) {
        assertThat(complete().siecleId(id).items()).containsExactly("SIECLE_ID!");
    }

    @Test
    void blocksAStudentInTwoClassesAtOnce() {
        assertThat(complete().inSeveralClasses().items()).containsExactly("SEVERAL_CLASSES!");
    }

    @Test
    void blocksAClassUnknownToSiecle() {
        assertThat(complete().classKnownToSiecle(false).items()).containsExactly("CLASS_UNKNOWN_TO_SIECLE!");
    }

    @Test
    void trustsTheClassBeforeSiecleStructuresAreLoaded() {
        assertThat(complete().classKnownToSiecle(null).items()).isEmpty();
    }

    @Test
    void blocksAClassWithoutPositioningType() {
        assertThat(complete().positioning(null).items()).containsExactly("POSITIONING_TYPE!");
    }

    @Test
    void blocksAClassWhoseTypeDiffersFromTheOneSetInLsu() {
        assertThat(complete().declaredInLsu(PositioningType.SCALE_1_TO_4).items())
                .containsExactly("POSITIONING_DIFFERS_FROM_LSU!");
    }

    @Test
    void namesTheTypeSetInLsu() {
        assertThat(complete()
                        .declaredInLsu(PositioningType.SCALE_1_TO_4)
                        .item(ItemCode.POSITIONING_DIFFERS_FROM_LSU)
                        .argument())
                .isEqualTo("SCALE_1_TO_4");
    }

    @Test
    void acceptsTheTypeSetInLsu() {
        assertThat(complete().declaredInLsu(PositioningType.GRADES).items()).isEmpty();
    }

    @Test
    void blocksAClassThatTheViewDoesNotHold() {
        assertThat(complete().inAClassTheViewDoesNotHold().items())
                .containsExactly("POSITIONING_TYPE!", "COMMITTEE_DATE!");
    }

    @Test
    void blocksWithoutCommitteeDate() {
        assertThat(complete().classCommitteeDate(null).items()).containsExactly("COMMITTEE_DATE!");
    }

    @Test
    void takesTheCommitteeDateOfTheCardBeforeTheClass() {
        assertThat(complete().committeeDate(NOVEMBER).judged().committeeDate()).isEqualTo(NOVEMBER);
    }

    @Test
    void takesTheCommitteeDateOfTheClassOtherwise() {
        assertThat(complete().judged().committeeDate()).isEqualTo(LocalDate.of(2025, 12, 2));
    }

    @Test
    void substitutesNoDateForTheCommittee() {
        assertThat(complete().classCommitteeDate(null).judged().committeeDate()).isNull();
    }

    @Test
    void warnsOfACommitteeBeforeSchooling() {
        assertThat(complete().schoolingDate(LocalDate.of(2025, 12, 3)).items())
                .containsExactly("COMMITTEE_BEFORE_SCHOOLING");
    }

    @Test
    void acceptsACommitteeOnTheDayOfSchooling() {
        assertThat(complete().schoolingDate(LocalDate.of(2025, 12, 2)).items()).isEmpty();
    }

    @Test
    void takesTheSchoolingDateOfTheCardFirst() {
        assertThat(complete().schoolingDate(NOVEMBER).judged().schoolingDate()).isEqualTo(NOVEMBER);
    }

    @Test
    void takesTheEntryOfAStudentWhoCameDuringThePeriod() {
        assertThat(complete().enrolledFrom(NOVEMBER).judged().schoolingDate()).isEqualTo(NOVEMBER);
    }

    @Test
    void takesTheStartOfThePeriodForAStudentWhoWasThereBefore() {
        assertThat(complete().periodStart(NOVEMBER).judged().schoolingDate()).isEqualTo(NOVEMBER);
    }

    @Test
    void takesTheEntryWhenThePeriodHasNoBounds() {
        assertThat(complete().periodStart(null).judged().schoolingDate()).isEqualTo(SEPTEMBER);
    }

    @Test
    void takesTheStartOfThePeriodWhenTheEntryIsUnknown() {
        assertThat(complete().enrolledFrom(null).judged().schoolingDate()).isEqualTo(SEPTEMBER);
    }

    @Test
    void blocksWithoutAnySchoolingDate() {
        assertThat(complete().periodStart(null).enrolledFrom(null).items()).containsExactly("SCHOOLING_DATE!");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n\t"})
    void blocksWithoutCommitteeAppraisal(String text) {
        assertThat(complete().committeeAppraisal(text).items()).containsExactly("COMMITTEE_APPRAISAL!");
    }

    @Test
    void blocksWithoutLateArrivals() {
        assertThat(complete().schoolLife(null, 0, 0).items()).containsExactly("LATE_ARRIVALS!");
    }

    @Test
    void blocksWithoutJustifiedAbsences() {
        assertThat(complete().schoolLife(0, null, 0).items()).containsExactly("JUSTIFIED_ABSENCES!");
    }

    @Test
    void blocksWithoutUnjustifiedAbsences() {
        assertThat(complete().schoolLife(0, 0, null).items()).containsExactly("UNJUSTIFIED_ABSENCES!");
    }

    @Test
    void expectsALegalGuardian() {
        assertThat(complete().guardians().items()).containsExactly("GUARDIAN_ADDRESS");
    }

    @Test
    void expectsAGuardianWithALegalRank() {
        assertThat(complete().guardians(AStudent.legalGuardian(null)).items()).containsExactly("GUARDIAN_ADDRESS");
    }

    @Test
    void acceptsTheSecondLegalGuardianAlone() {
        assertThat(complete().guardians(AStudent.legalGuardian(2)).items()).isEmpty();
    }

    @Test
    void expectsAnAddressOfTheLegalGuardian() {
        Guardian withoutAddress = new Guardian("M", "PLUVIER", "Paul", 1, null, null, null);

        assertThat(complete().guardians(withoutAddress).items()).containsExactly("GUARDIAN_ADDRESS");
    }

    @Test
    void expectsAPostCodeInTheAddress() {
        Guardian halfAddress = new Guardian("M", "PLUVIER", "Paul", 1, null, null, AStudent.address(null, "RENNES"));

        assertThat(complete().guardians(halfAddress).items()).containsExactly("GUARDIAN_ADDRESS");
    }

    @Test
    void expectsATownInTheAddress() {
        Guardian halfAddress = new Guardian("M", "PLUVIER", "Paul", 1, null, null, AStudent.address("35000", null));

        assertThat(complete().guardians(halfAddress).items()).containsExactly("GUARDIAN_ADDRESS");
    }

    @Test
    void acceptsGuardiansKnownByADenomination() {
        Guardian home =
                new Guardian(null, null, null, null, null, "Foyer des Ajoncs", AStudent.address("35000", "RENNES"));

        assertThat(complete().guardians(home).items()).isEmpty();
    }

    @Test
    void judgesTheGuardiansThatTheCardRecorded() {
        Guardian withoutAddress = new Guardian("M", "PLUVIER", "Paul", 1, null, null, null);

        assertThat(complete().guardiansOnCard(withoutAddress).items()).containsExactly("GUARDIAN_ADDRESS");
    }

    @Test
    void expectsATextOfAPathThatWasBegun() {
        assertThat(complete().paths(new EducationalPath("PAR_AVN", " ")).items())
                .containsExactly("EDUCATIONAL_PATH");
    }

    @Test
    void leavesOutAPathWithoutText() {
        EducationalPath written = new EducationalPath("PAR_CIT", "Élection des délégués");

        assertThat(complete()
                        .paths(new EducationalPath("PAR_AVN", ""), written)
                        .judged()
                        .paths())
                .containsExactly(written);
    }

    @Test
    void letsAPathGoOutOnce() {
        EducationalPath first = new EducationalPath("PAR_CIT", "Élection des délégués");
        EducationalPath second = new EducationalPath("PAR_CIT", "Visite de la mairie");

        assertThat(complete().paths(first, second).judged().paths()).containsExactly(first);
    }

    @Test
    void saysThatAPathIsThereTwice() {
        EducationalPath path = new EducationalPath("PAR_CIT", "Élection des délégués");

        assertThat(complete().paths(path, path).items()).containsExactly("EDUCATIONAL_PATH");
    }

    @Test
    void leavesOutAPathThatLsuDoesNotKnow() {
        assertThat(complete().paths(new EducationalPath("PAR_XXX", "Texte")).items())
                .containsExactly("EDUCATIONAL_PATH");
    }

    @Test
    void expectsATextOfAPpre() {
        assertThat(complete()
                        .supportMeasures(new SupportMeasure("PPRE", null, null))
                        .items())
                .containsExactly("PPRE_TEXT");
    }

    @Test
    void acceptsAPpreWithItsText() {
        assertThat(complete()
                        .supportMeasures(new SupportMeasure("PPRE", "Lecture", null))
                        .items())
                .isEmpty();
    }

    @Test
    void expectsNoTextOfAnotherSupportMeasure() {
        assertThat(complete()
                        .supportMeasures(new SupportMeasure("PAP", null, null))
                        .items())
                .isEmpty();
    }
}
