package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.livret.lsu.Finding.Severity;
import fr.livret.lsu.Finding.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LsuCheckerTest {

    private static CheckReport checkComplete(String target, String replacement) {
        return Documents.check(Documents.with(Documents.complete(), target, replacement));
    }

    private static Finding onlyFinding(String target, String replacement) {
        CheckReport report = checkComplete(target, replacement);
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    @Test
    void findsNothingInAGoodFile() {
        CheckReport report = Documents.check(Documents.complete());

        assertThat(report.schemaLabel()).isEqualTo("10.0");
        assertThat(report.schemaHash())
                .isEqualTo(Documents.CATALOG.newest().sha256())
                .hasSize(64);
        assertThat(report.schemaValid()).isTrue();
        assertThat(report.acceptable()).isTrue();
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts()).isEqualTo(new CheckReport.Counts(0, 0, 0, 2, 2, 1));
    }

    @Test
    void saysWhichStudentSubjectAndPeriodAreConcerned() {
        Finding finding = onlyFinding("moyenne-eleve=\"13.75\"", "moyenne-eleve=\"21\"");

        assertThat(finding.rule()).isEqualTo("cvc-maxInclusive-valid");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.source()).isEqualTo(Source.SCHEMA);
        assertThat(finding.line()).isEqualTo(83);
        assertThat(finding.column()).isPositive();
        assertThat(finding.siecleId()).isEqualTo("700001");
        assertThat(finding.subject()).isEqualTo("061300");
        assertThat(finding.period()).isEqualTo("2025-T1");
    }

    @Test
    void saysTheStudentAndPeriodOfAMissingElement() {
        Finding finding = onlyFinding("<acquis-conseils>Des progrès.</acquis-conseils>", "");

        assertThat(finding.rule()).isEqualTo("cvc-complex-type.2.4.a");
        assertThat(finding.siecleId()).isEqualTo("700002");
        assertThat(finding.period()).isEqualTo("2025-S2");
        assertThat(finding.detail())
                .isEqualTo(
                        "vie scolaire (« vie-scolaire ») n'est pas à sa place dans bilan périodique"
                                + " (« bilan-periodique ») ; attendu : appréciation du conseil de classe (« acquis-conseils »).");
    }

    @Test
    void saysTheStudentOfAFaultInTheDeclarations() {
        Finding finding = onlyFinding("code-division=\"3EME B\"", "code-division=\"\"");

        assertThat(finding.rule()).isEqualTo("cvc-minLength-valid");
        assertThat(finding.siecleId()).isEqualTo("700002");
        assertThat(finding.detail())
                .isEqualTo("code de la classe (« code-division ») de « eleve » : la valeur est vide ou trop courte.");
    }

    @Test
    void saysTheSubjectOfAFaultInItsDeclaration() {
        assertThat(onlyFinding("libelle=\"Anglais LV1\"", "libelle=\"\"").subject())
                .isEqualTo("030201");
    }

    @Test
    void saysTheStudentOfACycleReport() {
        Finding finding = onlyFinding("<synthese>Acquis solides en fin de cycle.</synthese>", "<synthese> </synthese>");

        assertThat(finding.rule()).isEqualTo("cvc-pattern-valid");
        assertThat(finding.siecleId()).isEqualTo("700002");
    }

    @Test
    void namesAPeriodThatIsNeitherTermNorSemester() {
        String document = Documents.complete()
                .replace("indice=\"1\" nb-periodes=\"3\"", "indice=\"4\" nb-periodes=\"5\"")
                .replace("moyenne-eleve=\"13.75\"", "moyenne-eleve=\"x\"");

        assertThat(Documents.check(document).findings())
                .extracting(Finding::period)
                .containsExactly("2025-P4of5");
    }

    @Test
    void saysWhereAReferenceThatLeadsNowhereStands() {
        Finding finding = onlyFinding("enseignant-refs=\"ENS_2 ENS_1\"", "enseignant-refs=\"ENS_2 ENS_9\"");

        assertThat(finding.rule()).isEqualTo("cvc-id.1");
        assertThat(finding.source()).isEqualTo(Source.SCHEMA);
        assertThat(finding.siecleId()).isEqualTo("700001");
        assertThat(finding.subject()).isEqualTo("030201");
        assertThat(finding.line()).isEqualTo(86);
    }

    @Test
    void tellsEveryReferenceThatLeadsNowhere() {
        CheckReport report = Documents.check(Documents.complete().replaceAll("(?s)<periodes>.*</periodes>", ""));

        assertThat(report.schemaValid()).isFalse();
        assertThat(report.findings())
                .extracting(Finding::rule)
                .containsOnly("cvc-id.1")
                .hasSize(4);
    }

    @Test
    void saysTheRowThatIsThereTwice() {
        Finding finding =
                onlyFinding("eleve-ref=\"EL_2\" periode-ref=\"P_2\"", "eleve-ref=\"EL_1\" periode-ref=\"P_1\"");

        assertThat(finding.rule()).isEqualTo("cvc-identity-constraint.4.1");
        assertThat(finding.siecleId()).isEqualTo("700001");
        assertThat(finding.line()).isEqualTo(131);
    }

    @Test
    void saysAnIdGivenTwice() {
        assertThat(checkComplete("id=\"EPIG_1\"", "id=\"EL_1\"").findings())
                .extracting(Finding::rule)
                .contains("cvc-id.2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            moyenne-eleve="9"          | moyenne-eleve="9/20"   | cvc-datatype-valid.1.2.1
            moyenne-eleve="9"          | moyenne-eleve="9.123"  | cvc-fractionDigits-valid
            moyenne-eleve="9"          | moyenne-eleve="-1"     | cvc-minInclusive-valid
            civilite="MME" nom="PLUVIER" | civilite="MLLE" nom="PLUVIER" | cvc-enumeration-valid
            code="030201"              | code="30201"           | cvc-length-valid
            date-creation="2026-06-12" | date-creation="12/06"  | cvc-datatype-valid.1.2.1
            nb-retards="1"             | nb-retards="1000"      | cvc-maxInclusive-valid
            cycle="4"                  | cycle="4" humeur="9"   | cvc-complex-type.3.2.2
            commune="Bourg"            | Commune="Bourg"        | cvc-complex-type.3.2.2
            """)
    void givesEachFaultAStableCode(String target, String replacement, String rule) {
        assertThat(checkComplete(target, replacement).findings())
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void makesOneFindingOfOneBadValue() {
        CheckReport report = checkComplete("moyenne-eleve=\"9\"", "moyenne-eleve=\"NN\"");

        assertThat(report.counts().findings()).isEqualTo(1);
    }

    @Test
    void tellsTheAttributeThatIsMissing() {
        Finding finding = onlyFinding(" date-conseil-classe=\"2026-06-02\"", "");

        assertThat(finding.rule()).isEqualTo("cvc-complex-type.4");
        assertThat(finding.detail())
                .isEqualTo(
                        "date du conseil de classe (« date-conseil-classe ») de « bilan-periodique » est obligatoire et"
                                + " manque.");
    }

    @Test
    void tellsTheLimitOfATextThatIsTooLong() {
        Finding finding = onlyFinding("Trimestre satisfaisant.", "a".repeat(1001));

        assertThat(finding.rule()).isEqualTo("cvc-maxLength-valid");
        assertThat(finding.detail())
                .contains("appréciation du conseil de classe")
                .contains("1000 caractères au plus");
    }

    @ParameterizedTest
    @ValueSource(ints = {2002, 50_000})
    void tellsTheLimitOfATextThatIsFarTooLong(int length) {
        assertThat(onlyFinding("Trimestre satisfaisant.", "a".repeat(length)).rule())
                .isEqualTo("cvc-maxLength-valid");
        assertThat(onlyFinding("libelle=\"Lire un récit\"", "libelle=\"" + "a".repeat(length) + "\"")
                        .rule())
                .isEqualTo("cvc-maxLength-valid");
    }

    @Test
    void tellsACarriageReturn() {
        assertThat(onlyFinding("Trimestre satisfaisant.", "un&#13;deux").rule()).isEqualTo("cvc-pattern-valid");
    }

    @Test
    void speaksEnglishWhenAsked() throws IOException {
        String document = Documents.with(Documents.complete(), "Trimestre satisfaisant.", " ");

        CheckReport report = new LsuChecker(Documents.CATALOG).check(Documents.stream(document), Locale.UK);

        assertThat(report.findings().get(0).detail())
                .isEqualTo("class committee's appraisal (\"acquis-conseils\"): the value is empty, blank, or not in the"
                        + " expected form.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ja", "zh-CN", "fr", "en"})
    void findsTheSameWhateverTheLanguageOfTheMachine(String language) {
        Locale before = Locale.getDefault();
        List<Finding> expected =
                checkComplete("moyenne-eleve=\"9\"", "moyenne-eleve=\"NN\"").findings();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));

            assertThat(checkComplete("moyenne-eleve=\"9\"", "moyenne-eleve=\"NN\"")
                            .findings())
                    .isEqualTo(expected);
            assertThat(expected.get(0).detail()).contains("moyenne de l'élève");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void listsUpToItsLimitAndCountsAll() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            rows.append("<element-programme id=\"X").append(i).append("\" libelle=\"\"/>");
        }
        String document = Documents.with(Documents.complete(), "</elements-programme>", rows + "</elements-programme>");

        CheckReport byDefault = Documents.check(document);
        CheckReport ten = new LsuChecker(Documents.CATALOG, 10).check(Documents.stream(document));

        assertThat(byDefault.findings()).hasSize(1000);
        assertThat(ten.findings()).hasSize(10);
        assertThat(ten.counts()).isEqualTo(byDefault.counts());
        assertThat(ten.counts().findings()).isGreaterThanOrEqualTo(1_200);
        assertThat(ten.counts().errors()).isEqualTo(ten.counts().findings());
    }

    @Test
    void findsTheFaultsOfEveryStudentAndDoesNotStopAtTheFirst() {
        String document = Documents.complete()
                .replace("moyenne-eleve=\"13.75\"", "moyenne-eleve=\"30\"")
                .replace("moyenne-eleve=\"9\"", "moyenne-eleve=\"31\"");

        assertThat(Documents.check(document).findings())
                .extracting(Finding::siecleId)
                .containsExactly("700001", "700002");
    }

    @Test
    void neverQuotesAPupilsData() throws Exception {
        String secretText = "SECRETTEXTE";
        List<String> secrets = List.of("PLUVIER", "GRÈBE", "Zoé", "Noé", "13.75", secretText, "1234567890A");
        String source = Documents.complete()
                .replace("id-be=\"700001\"", "id-be=\"1234567890A\"")
                .replace("Travail régulier.", secretText)
                .replace("Trimestre satisfaisant.", secretText);
        List<String> leaks = new ArrayList<>();
        int[] seen = new int[1];

        Mutants.of(source, mutant -> {
            if (seen[0]++ % 9 == 0) {
                String told = Documents.check(mutant).findings().toString();
                secrets.stream().filter(told::contains).forEach(leaks::add);
            }
        });

        assertThat(leaks).isEmpty();
        assertThat(seen[0]).isGreaterThan(8_000);
    }

    @Test
    void doesNotRepeatNamesThatTheFormatDoesNotHave() {
        String document = Documents.with(
                Documents.complete(), "<devoirs-faits>", "<PLUVIER Zoé=\"1\"/><devoirs-faits Grebe=\"2\">");

        assertThat(Documents.check(document).findings().toString())
                .doesNotContain("PLUVIER")
                .doesNotContain("Zoé")
                .doesNotContain("Grebe");
    }

    @Test
    void reportsAnUnknownLabelWithoutJudgingByAnotherSchema() {
        CheckReport report = checkComplete("schemaVersion=\"10.0\"", "schemaVersion=\"7.0\"");

        assertThat(report.schemaLabel()).isEqualTo("7.0");
        assertThat(report.schemaHash()).isNull();
        assertThat(report.schemaValid()).isFalse();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("UNKNOWN_LABEL");
    }

    @Test
    void reportsAMissingLabel() {
        CheckReport report = checkComplete(" schemaVersion=\"10.0\"", "");

        assertThat(report.schemaLabel()).isEmpty();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("UNKNOWN_LABEL");
    }

    @Test
    void distinguishesTheSchemasWordFromOurs() {
        CheckReport report = checkComplete("0999999F", "0999999G");

        assertThat(report.schemaValid()).isTrue();
        assertThat(report.acceptable()).isFalse();
    }

    @Test
    void agreesWithTheValidatorAloneOnEveryMutant() throws Exception {
        int[] seen = new int[1];
        List<String> disagreements = new ArrayList<>();

        Mutants.of(Documents.cycle(), mutant -> {
            seen[0]++;
            CheckReport report = Documents.check(mutant);
            boolean known = Documents.CATALOG.find(report.schemaLabel()).isPresent();
            boolean hasSchemaFinding =
                    report.findings().stream().anyMatch(finding -> finding.source() == Source.SCHEMA);
            if (report.schemaValid() != Documents.isValid(mutant)
                    || (known && report.schemaValid() == hasSchemaFinding)) {
                disagreements.add(mutant);
            }
        });

        assertThat(disagreements).isEmpty();
        assertThat(seen[0]).isGreaterThan(1_000);
    }

    @Test
    void refusesBrokenXmlWithItsLine() {
        assertThatThrownBy(() -> Documents.check(Documents.with(Documents.complete(), "<devoirs-faits>", "<devoir>")))
                .isInstanceOfSatisfying(LsuFileException.class, e -> {
                    assertThat(e.reason()).isEqualTo(LsuFileException.Reason.NOT_WELL_FORMED);
                    assertThat(e.line()).isEqualTo(116);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<autre/>", "<lsun-bilans schemaVersion=\"10.0\"/>", "<lsun-bilans xmlns=\"urn:autre\"/>"})
    void refusesAnotherKindOfDocument(String document) {
        assertThatThrownBy(() -> Documents.check(document))
                .isInstanceOfSatisfying(
                        LsuFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(LsuFileException.Reason.NOT_AN_LSU_FILE));
    }

    @Test
    void refusesBytesThatAreNotInTheDeclaredEncoding() {
        byte[] latin = Documents.complete().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> new LsuChecker(Documents.CATALOG).check(new java.io.ByteArrayInputStream(latin)))
                .isInstanceOfSatisfying(
                        LsuFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(LsuFileException.Reason.NOT_WELL_FORMED));
    }

    @Test
    void checksALatinOneFileThatSaysSo() throws IOException {
        byte[] latin = Documents.complete()
                .replace("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(new LsuChecker(Documents.CATALOG)
                        .check(new java.io.ByteArrayInputStream(latin))
                        .findings())
                .isEmpty();
    }
}
