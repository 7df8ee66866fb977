package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnRulesTest {

    private static List<String> rules(String document) {
        return Documents.check(document).findings().stream().map(Finding::rule).toList();
    }

    private static List<String> rulesOfComplete(String target, String replacement) {
        return rules(Documents.with(Documents.complete(), target, replacement));
    }

    @Test
    void acceptsTheDocumentsOfTheFormatNotesAndTheCompleteOne() {
        assertThat(Documents.check(Documents.periodic()).findings()).isEmpty();
        assertThat(Documents.check(Documents.cycle()).findings()).isEmpty();
        assertThat(Documents.check(Documents.complete()).findings()).isEmpty();
    }

    @Test
    void refusesAReferenceToAnObjectOfAnotherKind() {
        CheckReport report = Documents.check(Documents.with(
                Documents.complete(), "eleve-ref=\"EL_1\" periode-ref", "eleve-ref=\"ENS_1\" periode-ref"));

        assertThat(report.schemaValid()).isTrue();
        assertThat(report.acceptable()).isFalse();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("REFERENCE_KIND");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            epi-ref="EPI_1"                | epi-ref="AP_1"
            acc-perso-ref="AP_1"           | acc-perso-ref="EPI_1"
            epi-groupe-ref="EPIG_1"        | epi-groupe-ref="APG_1"
            acc-perso-groupe-ref="APG_1"   | acc-perso-groupe-ref="EPIG_1"
            comp-num-commun-refs="CN_1"    | comp-num-commun-refs="EL_2"
            prof-princ-refs="ENS_1 ENS_2"  | prof-princ-refs="ENS_1 RESP_1"
            responsable-etab-ref="RESP_2"  | responsable-etab-ref="ENS_2"
            element-programme-refs="EP_1 EP_2" | element-programme-refs="EP_1 DI_2"
            periode-ref="P_2"              | periode-ref="EL_2"
            """)
    void refusesEveryKindOfReferenceToAnotherKind(String right, String wrong) {
        assertThat(rulesOfComplete(right, wrong)).containsExactly("REFERENCE_KIND");
    }

    @Test
    void acceptsAnyTargetForTheLivingLanguageReference() {
        assertThat(rulesOfComplete("id-lv=\"DI_2\"", "id-lv=\"ENS_1\"")).isEmpty();
    }

    @Test
    void warnsAboutTheSameReferenceTwiceInAList() {
        CheckReport report = Documents.check(Documents.with(
                Documents.complete(), "enseignant-refs=\"ENS_2 ENS_1\"", "enseignant-refs=\"ENS_1 ENS_1\""));

        assertThat(report.acceptable()).isTrue();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("REPEATED_REFERENCE");
        assertThat(report.findings()).extracting(Finding::severity).containsExactly(Finding.Severity.WARNING);
    }

    @Test
    void refusesTwoSubjectsWithTheSameCodeAndModality() {
        assertThat(rulesOfComplete(
                        "code=\"030201\" modalite-election=\"O\"", "code=\"061300\" modalite-election=\"S\""))
                .contains("DUPLICATE_SUBJECT");
    }

    @Test
    void acceptsTheSameSubjectWithAnotherModality() {
        assertThat(rulesOfComplete(
                        "code=\"100A00\" code-national=\"100100\"", "code=\"030201\" code-national=\"030201\""))
                .isEmpty();
    }

    @Test
    void acceptsTheSameSubjectAndModalityWithTwoLivingLanguageReferences() {
        String document = Documents.with(
                Documents.complete(),
                "code=\"030201\" modalite-election=\"O\" libelle=\"Anglais LV1\"",
                "code=\"100A00\" modalite-election=\"F\" libelle=\"EPS\" id-lv=\"DI_1\"");

        assertThat(rules(document)).isEmpty();
    }

    @Test
    void refusesAnAverageTogetherWithAStatus() {
        assertThat(rulesOfComplete("moyenne-eleve=\"9\"", "moyenne-eleve=\"9\" statut-evaluation-eleve=\"1\""))
                .containsExactly("AVERAGE_AND_STATUS");
        assertThat(rulesOfComplete(
                        "moyenne-eleve=\"9\"",
                        "moyenne-eleve=\"9\" moyenne-structure=\"9\" statut-evaluation-structure=\"1\""))
                .containsExactly("AVERAGE_AND_STATUS");
    }

    @Test
    void warnsAboutALineWithoutAnyResult() {
        CheckReport report = Documents.check(Documents.with(Documents.complete(), " moyenne-eleve=\"9\"", ""));

        assertThat(report.acceptable()).isTrue();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("NO_RESULT");
    }

    @Test
    void acceptsALineWithAPositioningOnly() {
        assertThat(rulesOfComplete("moyenne-eleve=\"9\"", "positionnement=\"2\""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, PERIOD_RANK", "0, PERIOD_RANK", "-1, PERIOD_RANK", "3,", "1,"})
    void refusesAPeriodRankOutsideTheYear(String rank, String expected) {
        List<String> found = rulesOfComplete(
                "millesime=\"2025\" indice=\"1\" nb-periodes=\"3\"",
                "millesime=\"2025\" indice=\"" + rank + "\" nb-periodes=\"3\"");

        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void refusesASchoolYearThatIsNotFourDigits() {
        assertThat(rulesOfComplete("cycle=\"4\" millesime=\"2025\"", "cycle=\"4\" millesime=\"25/6\""))
                .containsExactly("SCHOOL_YEAR");
        assertThat(rulesOfComplete("millesime=\"2025\" indice=\"2\"", "millesime=\"abcd\" indice=\"2\""))
                .containsExactly("SCHOOL_YEAR");
    }

    @ParameterizedTest
    @CsvSource({
        "0999999F,",
        "0382032C,",
        "0999999A, SCHOOL_CODE_KEY",
        "ABCDEFGH, SCHOOL_CODE_KEY",
        "0999999f, SCHOOL_CODE_KEY"
    })
    void refusesASchoolCodeWhoseLetterIsWrong(String code, String expected) {
        assertThat(rulesOfComplete("0999999F", code)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void refusesAProjectThemeThatNobodyDeclares() {
        assertThat(rulesOfComplete("thematique=\"EPI_SAN\"", "thematique=\"EPI_XYZ\""))
                .containsExactly("ITP_THEME_UNKNOWN");
    }

    @Test
    void acceptsAProjectThemeOfTheSchoolOrOfTheNomenclature() {
        assertThat(rulesOfComplete("thematique=\"EPI_SAN\"", "thematique=\"EPI_MER\""))
                .isEmpty();
        assertThat(rulesOfComplete("thematique=\"EPI_SAN\"", "thematique=\"EPI_STS\""))
                .isEmpty();
    }

    @Test
    void refusesAProjectWhoseSubjectsAreTheSame() {
        assertThat(rulesOfComplete("discipline-refs=\"DI_1 DI_3\"", "discipline-refs=\"DI_1 DI_1\""))
                .containsExactlyInAnyOrder("ITP_SUBJECTS", "REPEATED_REFERENCE");
    }

    @Test
    void refusesAProjectOfOneSubjectUnderTwoModalities() {
        String document = Documents.with(
                Documents.complete(),
                "code=\"100A00\" code-national=\"100100\" modalite-election=\"F\"",
                "code=\"061300\" code-national=\"061300\" modalite-election=\"F\"");

        assertThat(rules(document)).containsExactly("ITP_SUBJECTS");
    }

    @Test
    void refusesTwoFirstGuardians() {
        assertThat(rulesOfComplete("legal2=\"true\"", "legal1=\"1\"")).containsExactly("TWO_FIRST_GUARDIANS");
    }

    @Test
    void acceptsOneFirstGuardianInEachReport() {
        assertThat(rulesOfComplete("legal2=\"true\"", "legal1=\"false\"")).isEmpty();
    }

    @Test
    void warnsAboutAStudentIdentifierThatIsNotAPositiveInteger() {
        for (String identifier : List.of("", "0", "ABC", "-3", "12.5")) {
            CheckReport report = Documents.check(
                    Documents.with(Documents.complete(), "id-be=\"700002\"", "id-be=\"" + identifier + "\""));

            assertThat(report.acceptable()).isTrue();
            assertThat(report.findings()).extracting(Finding::rule).containsExactly("SIECLE_ID_FORM");
        }
    }

    @Test
    void refusesASupportTextUnderAnotherCode() {
        assertThat(rulesOfComplete("code=\"PPRE\"", "code=\"PPS\"")).containsExactly("SUPPORT_TEXT_CODE");
        assertThat(rulesOfComplete(
                        "<complement-ppre>Lecture.</complement-ppre>",
                        "<complement-contrat-reussite>Lecture.</complement-contrat-reussite>"))
                .containsExactly("SUPPORT_TEXT_CODE");
    }

    @Test
    void refusesALevelWithoutComplementaryTeaching() {
        assertThat(rulesOfComplete("code=\"LCA\"", "code=\"AUC\"")).containsExactly("LEVEL_OF_NONE");
    }

    @Test
    void refusesALevelWithoutRegionalLanguage() {
        assertThat(rulesOfComplete("code=\"BRE\"", "code=\"AUC\"")).containsExactly("LEVEL_OF_NONE");
    }

    @Test
    void acceptsNoTeachingWithoutLevel() {
        assertThat(rulesOfComplete("code=\"LCA\" positionnement=\"1\"", "code=\"AUC\""))
                .isEmpty();
    }

    @Test
    void warnsAboutACommitteeBeforeTheSchoolingDate() {
        CheckReport report = Documents.check(
                Documents.with(Documents.complete(), "date-scolarite=\"2026-02-01\"", "date-scolarite=\"2026-06-03\""));

        assertThat(report.acceptable()).isTrue();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("COMMITTEE_BEFORE_SCHOOLING");
    }

    @Test
    void acceptsACommitteeOnTheSchoolingDate() {
        assertThat(rulesOfComplete("date-scolarite=\"2026-02-01\"", "date-scolarite=\"2026-06-02Z\""))
                .isEmpty();
    }

    @Test
    void explainsAnEmojiAtTheLimit() {
        String document = Documents.with(Documents.complete(), "Travail régulier.", "a".repeat(999) + "😀");

        assertThat(rules(document)).containsExactlyInAnyOrder("cvc-maxLength-valid", "TEXT_LENGTH_UTF16");
    }

    @Test
    void leavesAPlainTooLongTextToTheSchema() {
        assertThat(rulesOfComplete("Travail régulier.", "a".repeat(1001))).containsExactly("cvc-maxLength-valid");
    }

    @Test
    void acceptsDeclarationsThatNothingRefersTo() {
        String document = Documents.with(
                Documents.periodic(),
                "<elements-programme>",
                "<elements-programme><element-programme id=\"EP_9\" libelle=\"Jamais vu\"/>");

        assertThat(rules(document)).isEmpty();
    }

    @Test
    void runsWhenTheLabelIsUnknown() {
        String document = Documents.with(Documents.complete(), "schemaVersion=\"10.0\"", "schemaVersion=\"42.0\"")
                .replace("legal2=\"true\"", "legal1=\"true\"");
        CheckReport report = Documents.check(document);

        assertThat(report.schemaValid()).isFalse();
        assertThat(report.schemaLabel()).isEqualTo("42.0");
        assertThat(report.schemaHash()).isNull();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("UNKNOWN_LABEL", "TWO_FIRST_GUARDIANS");
    }
}
