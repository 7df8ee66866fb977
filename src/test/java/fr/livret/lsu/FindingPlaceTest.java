package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.lsu.Finding.Severity;
import fr.livret.lsu.Finding.Source;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings say which student, subject and period they are about, and where they stand. */
class FindingPlaceTest {

    private static CheckReport checkComplete(String target, String replacement) {
        return Documents.check(Documents.with(Documents.complete(), target, replacement));
    }

    private static Finding onlyFinding(String target, String replacement) {
        CheckReport report = checkComplete(target, replacement);
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
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
    void findsTheFaultsOfEveryStudentAndDoesNotStopAtTheFirst() {
        String document = Documents.complete()
                .replace("moyenne-eleve=\"13.75\"", "moyenne-eleve=\"30\"")
                .replace("moyenne-eleve=\"9\"", "moyenne-eleve=\"31\"");

        assertThat(Documents.check(document).findings())
                .extracting(Finding::siecleId)
                .containsExactly("700001", "700002");
    }
}
