package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LsuReaderTest {

    private static RecordingHandler readComplete(String target, String replacement) {
        return Documents.read(Documents.with(Documents.complete(), target, replacement));
    }

    @Test
    void readsACurrentFileWithoutAnyConversionOrRefusal() {
        RecordingHandler read = Documents.read(Documents.complete());

        assertThat(read.conversions).isEmpty();
        assertThat(read.refused).isEmpty();
        assertThat(read.order).containsExactly("head", "periodic", "periodic", "cycle");
    }

    @Test
    void readsTheHead() {
        LsuHead head = Documents.read(Documents.complete()).head;

        assertThat(head.schemaLabel()).isEqualTo("10.0");
        assertThat(head.entete().etablissement).isEqualTo("0999999F");
        assertThat(head.entete().appliVersion).isEqualTo("2.1");
        assertThat(head.donnees().responsablesEtab).hasSize(2);
        assertThat(head.donnees().eleves).extracting(eleve -> eleve.idBe).containsExactly("700001", "700002");
        assertThat(head.donnees().periodes).hasSize(2);
        assertThat(head.donnees().disciplines).hasSize(3);
        assertThat(head.donnees().enseignants).hasSize(2);
        assertThat(head.donnees().elementsProgramme).hasSize(2);
        assertThat(head.donnees().competencesNumeriquesCommuns.get(0).texte).isEqualTo("Projet de classe.");
        assertThat(head.donnees().parcoursCommuns.get(0).parcours).hasSize(2);
        assertThat(head.donnees().viesScolairesCommuns.get(0).commentaire).isEqualTo("Classe agréable.");
        assertThat(head.donnees().episThematiques.get(0).code).isEqualTo("EPI_MER");
        assertThat(head.donnees().epis.get(0).disciplineRefs).containsExactly("DI_1", "DI_2");
        assertThat(head.donnees().episGroupes.get(0).enseignantsDisciplines).hasSize(2);
        assertThat(head.donnees().accPersos).hasSize(1);
        assertThat(head.donnees().accPersosGroupes).hasSize(1);
    }

    @Test
    void readsAReportCard() {
        RecordingHandler read = Documents.read(Documents.complete());
        BilanPeriodique report = read.periodic.get(0);

        assertThat(report.eleveRef).isEqualTo("EL_1");
        assertThat(report.profPrincRefs).containsExactly("ENS_1", "ENS_2");
        assertThat(report.listeAcquis.get(0).moyenneEleve).isEqualTo("13.75");
        assertThat(report.listeAcquis.get(0).elementProgrammeRefs).containsExactly("EP_1", "EP_2");
        assertThat(report.listeAcquis.get(1).statutEvaluationEleve).isEqualTo("3");
        assertThat(report.competencesNumeriques.competences).hasSize(2);
        assertThat(report.modalitesAccompagnement.get(1).complementPpre).isEqualTo("Lecture.");
        assertThat(report.acquisConseils).isEqualTo("Trimestre satisfaisant.");
        assertThat(report.vieScolaire.nbAbsJustifiees).isEqualTo("2");
        assertThat(report.socle).hasSize(2);
        assertThat(report.responsables.get(0).adresse.commune).isEqualTo("Bourg");
        assertThat(read.lines.get(0)).isEqualTo(81);
    }

    @Test
    void readsACycleReport() {
        BilanCycle report = Documents.read(Documents.complete()).cycle.get(0);

        assertThat(report.cycle).isEqualTo("4");
        assertThat(report.socle).hasSize(8);
        assertThat(report.enseignementComplement.code).isEqualTo("LCA");
        assertThat(report.langueCultureRegionale.positionnement).isEqualTo("2");
    }

    @Test
    void refusesOneLineAndKeepsTheRestOfTheReport() {
        RecordingHandler read = readComplete("discipline-ref=\"DI_1\" enseignant-refs", "enseignant-refs");

        assertThat(read.periodic.get(0).listeAcquis).hasSize(1);
        assertThat(read.refused).hasSize(1);
        RefusedRow row = read.refused.get(0);
        assertThat(row.element()).isEqualTo("acquis");
        assertThat(row.attribute()).isNull();
        assertThat(row.reason()).isEqualTo(RefusedRow.Reason.MISSING_IDENTITY);
        assertThat(row.line()).isEqualTo(83);
        assertThat(row.siecleId()).isEqualTo("700001");
        assertThat(row.period()).isEqualTo("2025-T1");
    }

    @Test
    void refusesOneReportAndKeepsTheOthers() {
        RecordingHandler read = readComplete("eleve-ref=\"EL_1\" periode-ref", "eleve-ref=\"EL_9\" periode-ref");

        assertThat(read.order).containsExactly("head", "periodic", "cycle");
        assertThat(read.refused).extracting(RefusedRow::reason).containsExactly(RefusedRow.Reason.UNRESOLVED_REFERENCE);
        assertThat(read.refused).extracting(RefusedRow::element).containsExactly("bilan-periodique");
    }

    @Test
    void refusesAReferenceToAnObjectOfAnotherKind() {
        RecordingHandler read = readComplete("enseignant-refs=\"ENS_2 ENS_1\"", "enseignant-refs=\"ENS_2 EL_1\"");

        assertThat(read.periodic.get(0).listeAcquis.get(1).enseignantRefs).containsExactly("ENS_2");
        assertThat(read.refused).extracting(RefusedRow::attribute).containsExactly("enseignant-refs");
    }

    @Test
    void refusesAStudentWithoutIdentifierAndTheReportsOfThatStudent() {
        RecordingHandler read = readComplete("id-be=\"700002\"", "id-be=\" \"");

        assertThat(read.head.donnees().eleves).hasSize(1);
        assertThat(read.order).containsExactly("head", "periodic");
        assertThat(read.refused)
                .extracting(RefusedRow::element)
                .containsExactly("eleve", "bilan-periodique", "bilan-cycle");
    }

    @Test
    void refusesASecondObjectWithTheSameId() {
        RecordingHandler read = readComplete("id=\"EL_2\"", "id=\"EL_1\"");

        assertThat(read.head.donnees().eleves).extracting(eleve -> eleve.idBe).containsExactly("700001");
        assertThat(read.refused.get(0).reason()).isEqualTo(RefusedRow.Reason.DUPLICATE_ID);
        assertThat(read.refused.get(0).siecleId()).isEqualTo("700002");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb-retards="1"              | nb-retards="beaucoup"
            nb-retards="1"              | nb-retards="1000"
            date-creation="2026-06-12"  | date-creation="12/06/2026"
            date-creation="2026-06-12"  | date-creation="2026-02-30"
            positionnement="3">         | positionnement="5">
            statut-evaluation-eleve="3" | statut-evaluation-eleve="4"
            legal2="false"              | legal2="non"
            """)
    void refusesAValueItCannotReadAndKeepsTheRow(String target, String replacement) {
        RecordingHandler read = readComplete(target, replacement);

        assertThat(read.order).containsExactly("head", "periodic", "periodic", "cycle");
        assertThat(read.refused).hasSize(1);
        assertThat(read.refused.get(0).attribute()).isEqualTo(target.substring(0, target.indexOf('=')));
        assertThat(read.refused.get(0).reason()).isEqualTo(RefusedRow.Reason.UNREADABLE_VALUE);
    }

    @Test
    void refusesASecondOccurrenceOfWhatOccursOnce() {
        RecordingHandler read = readComplete(
                "<acquis-conseils>Des progrès.</acquis-conseils>",
                "<acquis-conseils>Des progrès.</acquis-conseils><acquis-conseils>Autre.</acquis-conseils>");

        assertThat(read.periodic.get(1).acquisConseils).isEqualTo("Des progrès.");
        assertThat(read.refused).extracting(RefusedRow::reason).containsExactly(RefusedRow.Reason.REPEATED_ELEMENT);
    }

    @Test
    void refusesDeclarationsAfterTheReports() {
        String document = Documents.complete().replaceAll("(?s)<acc-persos>.*</acc-persos-groupes>", "");
        RecordingHandler read = Documents.read(Documents.with(
                document.replaceAll("(?s)<acc-persos-eleve>.*</acc-persos-eleve>", ""),
                "</donnees>",
                "<acc-persos><acc-perso id=\"AP_1\" intitule=\"x\" discipline-refs=\"DI_1\"/></acc-persos></donnees>"));

        assertThat(read.refused).extracting(RefusedRow::reason).containsExactly(RefusedRow.Reason.OUT_OF_PLACE);
        assertThat(read.head.donnees().accPersos).isEmpty();
    }

    @Test
    void readsAFileWithoutAnyReport() {
        RecordingHandler read = Documents.read(Documents.cycle().replaceAll("(?s)<bilans-cycle>.*</bilans-cycle>", ""));

        assertThat(read.order).containsExactly("head");
    }

    @Test
    void readsTextsOverTheLimitSoThatTheyCanBeRepaired() {
        RecordingHandler read = readComplete("Travail régulier.", "a".repeat(1001));

        assertThat(read.periodic.get(0).listeAcquis.get(0).appreciation).hasSize(1001);
        assertThat(read.refused).isEmpty();
    }

    @Test
    void refusesBrokenXmlWithItsLine() {
        assertThatThrownBy(() -> Documents.read(Documents.with(
                        Documents.complete(), "</acquis-conseils>\n        <devoirs-faits>", "<devoirs-faits>")))
                .isInstanceOfSatisfying(LsuFileException.class, e -> {
                    assertThat(e.reason()).isEqualTo(LsuFileException.Reason.NOT_WELL_FORMED);
                    assertThat(e.line()).isEqualTo(129);
                    assertThat(e.getMessage()).isEqualTo("Not well-formed XML at line 129");
                });
    }

    @Test
    void refusesAControlCharacter() {
        assertThatThrownBy(() -> readComplete("Travail régulier.", "a\u000bb"))
                .isInstanceOfSatisfying(
                        LsuFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(LsuFileException.Reason.NOT_WELL_FORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<autre/>", "<lsun-bilans schemaVersion=\"10.0\"/>", "<lsun-bilans xmlns=\"urn:autre\"/>"})
    void refusesAnotherKindOfDocument(String document) {
        assertThatThrownBy(() -> Documents.read(document))
                .isInstanceOfSatisfying(
                        LsuFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(LsuFileException.Reason.NOT_AN_LSU_FILE));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> Documents.read(""))
                .isInstanceOfSatisfying(
                        LsuFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(LsuFileException.Reason.NOT_WELL_FORMED));
    }

    @Test
    void passesOnAFailureOfTheStreamItself() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("disk");
            }
        };

        assertThatThrownBy(() -> new LsuReader(Documents.CATALOG).read(failing, new RecordingHandler()))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
    }

    @Test
    void peeksAtTheHeaderOnly() throws IOException {
        String cut = Documents.complete().substring(0, Documents.complete().indexOf("<eleves>"));

        LsuIdentity identity = LsuReader.peek(Documents.stream(cut));

        assertThat(identity).isEqualTo(new LsuIdentity("10.0", "0999999F", "Exemple SARL", "Bulletin Démo", "2.1"));
    }

    @Test
    void peeksAtAFileWithoutHeader() throws IOException {
        LsuIdentity identity = LsuReader.peek(Documents.stream(
                "<lsun-bilans xmlns='urn:fr:edu:scolarite:lsun:bilans:import'><donnees/></lsun-bilans>"));

        assertThat(identity).isEqualTo(new LsuIdentity("", null, null, null, null));
    }

    @Test
    void readsTheSameWhateverThePrefixOfTheNamespace() {
        String prefixed =
                Documents.periodic().replaceAll("<(/?)([a-z])", "<$1l:$2").replace("xmlns=", "xmlns:l=");

        RecordingHandler read = Documents.read(prefixed);

        assertThat(read.conversions).isEmpty();
        assertThat(read.periodic).usingRecursiveComparison().isEqualTo(Documents.read(Documents.periodic()).periodic);
        assertThat(List.copyOf(read.refused)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=\"local\" ", "id-sts=\"77\" "})
    void refusesATeacherWithoutTypeOrNumber(String missing) {
        RecordingHandler read = readComplete(missing, "");

        assertThat(read.head.donnees().enseignants)
                .extracting(teacher -> teacher.id)
                .containsExactly("ENS_1");
        assertThat(read.refused.get(0).element()).isEqualTo("enseignant");
    }

    @Test
    void keepsTheLeadingZeroOfAPostalCode() {
        assertThat(Documents.read(Documents.complete())
                        .periodic
                        .get(0)
                        .responsables
                        .get(0)
                        .adresse
                        .codePostal)
                .isEqualTo("01000");
    }
}
