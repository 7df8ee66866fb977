package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.livret.lsu.model.Acquis;
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

    private static RecordingHandler readOlder(String target, String replacement) {
        String older = Documents.with(Documents.complete(), "schemaVersion=\"10.0\"", "schemaVersion=\"7.0\"");
        return Documents.read(Documents.with(older, target, replacement));
    }

    private static Acquis onlyLine(RecordingHandler read) {
        return read.periodic.get(1).listeAcquis.get(0);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9/20      | 9     | AVERAGE_OVER_TWENTY
            12.5 / 20 | 12.5  | AVERAGE_OVER_TWENTY
            12,5      | 12.5  | AVERAGE_DECIMAL_COMMA
            12.345    | 12.35 | AVERAGE_ROUNDED
            12.344    | 12.34 | AVERAGE_ROUNDED
            """)
    void readsAnOlderAverageAsADecimal(String written, String average, ConversionRule rule) {
        RecordingHandler read = readOlder("moyenne-eleve=\"9\"", "moyenne-eleve=\"" + written + "\"");

        assertThat(onlyLine(read).moyenneEleve).isEqualTo(average);
        assertThat(onlyLine(read).statutEvaluationEleve).isNull();
        assertThat(read.rules()).containsExactly(rule);
    }

    @Test
    void reportsEveryStepOfACombinedAverage() {
        RecordingHandler read = readOlder("moyenne-eleve=\"9\"", "moyenne-eleve=\"12,456/20\"");

        assertThat(onlyLine(read).moyenneEleve).isEqualTo("12.46");
        assertThat(read.rules())
                .containsExactly(
                        ConversionRule.AVERAGE_OVER_TWENTY,
                        ConversionRule.AVERAGE_DECIMAL_COMMA,
                        ConversionRule.AVERAGE_ROUNDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "12.50", ".5", "012.5", "20"})
    void keepsADecimalAverageAsItIsWritten(String written) {
        RecordingHandler read = readOlder("moyenne-eleve=\"9\"", "moyenne-eleve=\"" + written + "\"");

        assertThat(onlyLine(read).moyenneEleve).isEqualTo(written);
        assertThat(read.conversions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NN", "Abs", "-", "disp."})
    void readsAnOlderAverageThatIsNoNumberAsNotMarked(String written) {
        RecordingHandler read = readOlder("moyenne-eleve=\"9\"", "moyenne-eleve=\"" + written + "\"");

        assertThat(onlyLine(read).moyenneEleve).isNull();
        assertThat(onlyLine(read).statutEvaluationEleve).isEqualTo("1");
        assertThat(read.rules()).containsExactly(ConversionRule.AVERAGE_NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/200", "7/10", "25", "-3", "1e1", "1,2,3", "A+ 3", ""})
    void refusesAnAverageItCannotReadRatherThanInventOne(String written) {
        RecordingHandler read = readOlder("moyenne-eleve=\"9\"", "moyenne-eleve=\"" + written + "\"");

        assertThat(onlyLine(read).moyenneEleve).isNull();
        assertThat(onlyLine(read).statutEvaluationEleve).isNull();
        assertThat(read.refused).hasSize(1);
        assertThat(read.refused.get(0).attribute()).isEqualTo("moyenne-eleve");
        assertThat(read.refused.get(0).reason()).isEqualTo(RefusedRow.Reason.UNREADABLE_VALUE);
        assertThat(read.refused.get(0).siecleId()).isEqualTo("700002");
    }

    @Test
    void refusesATextAverageOfACurrentFile() {
        RecordingHandler read = readComplete("moyenne-eleve=\"9\"", "moyenne-eleve=\"NN\"");

        assertThat(onlyLine(read).statutEvaluationEleve).isNull();
        assertThat(read.conversions).isEmpty();
        assertThat(read.refused).extracting(RefusedRow::attribute).containsExactly("moyenne-eleve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    void readsATrueNotMarkedFlagAsStatusOne(String flag) {
        RecordingHandler read = readOlder(
                "moyenne-eleve=\"9\"", "eleve-non-note=\"" + flag + "\" structure-non-notee=\"" + flag + "\"");

        assertThat(onlyLine(read).statutEvaluationEleve).isEqualTo("1");
        assertThat(onlyLine(read).statutEvaluationStructure).isEqualTo("1");
        assertThat(read.rules()).containsExactly(ConversionRule.NOT_MARKED_FLAG, ConversionRule.NOT_MARKED_FLAG);
    }

    @Test
    void leavesOutAFalseNotMarkedFlag() {
        RecordingHandler read = readOlder("moyenne-eleve=\"9\"", "moyenne-eleve=\"9\" eleve-non-note=\"false\"");

        assertThat(onlyLine(read).moyenneEleve).isEqualTo("9");
        assertThat(onlyLine(read).statutEvaluationEleve).isNull();
        assertThat(read.rules()).containsExactly(ConversionRule.NOT_MARKED_FLAG_FALSE);
    }

    @Test
    void keepsThePositioningBesideANotMarkedFlag() {
        RecordingHandler read = readOlder("moyenne-eleve=\"9\"", "positionnement=\"4\" eleve-non-note=\"1\"");

        assertThat(onlyLine(read).positionnement).isEqualTo("4");
        assertThat(onlyLine(read).statutEvaluationEleve).isEqualTo("1");
    }

    @Test
    void dropsTheLockDateAndTellsIt() {
        RecordingHandler read = readOlder(
                "date-conseil-classe=\"2026-06-02\"",
                "date-conseil-classe=\"2026-06-02\" date-verrou=\"2026-06-12T06:00:00\"");

        assertThat(read.rules()).containsExactly(ConversionRule.LOCK_DATE_DROPPED);
        assertThat(read.conversions.get(0).siecleId()).isEqualTo("700002");
        assertThat(read.conversions.get(0).period()).isEqualTo("2025-S2");
        assertThat(read.conversions.get(0).detail()).isEqualTo("date-verrou: 2026-06-12T06:00:00");
    }

    @Test
    void dropsTheSuccessContractAndTellsItsText() {
        RecordingHandler read = readOlder(
                "<modalite-accompagnement code=\"PAP\"/>",
                "<modalite-accompagnement code=\"CTR\"><complement-contrat-reussite>Signé en mai."
                        + "</complement-contrat-reussite></modalite-accompagnement>");

        assertThat(read.periodic.get(0).modalitesAccompagnement)
                .extracting(support -> support.code)
                .containsExactly("PPRE");
        assertThat(read.rules()).containsExactly(ConversionRule.SUPPORT_CONTRACT_DROPPED);
        assertThat(read.conversions.get(0).detail()).isEqualTo("CTR: Signé en mai.");
    }

    @Test
    void turnsCarriageReturnsIntoLineFeeds() {
        RecordingHandler read = readComplete("Travail régulier.", "un&#13;&#10;deux&#13;trois");

        assertThat(read.periodic.get(0).listeAcquis.get(0).appreciation).isEqualTo("un\ndeux\ntrois");
        assertThat(read.rules()).containsExactly(ConversionRule.CARRIAGE_RETURN);
        assertThat(read.conversions.get(0).subject()).isEqualTo("061300");
    }

    @Test
    void turnsCarriageReturnsOfAnAttributeIntoLineFeeds() {
        RecordingHandler read =
                readComplete("denomination=\"Foyer des Ormes\"", "denomination=\"Foyer&#13;&#10;Ormes\"");

        assertThat(read.periodic.get(0).responsables.get(1).denomination).isEqualTo("Foyer\nOrmes");
        assertThat(read.rules()).containsExactly(ConversionRule.CARRIAGE_RETURN);
    }

    @Test
    void dropsTheZoneOfADate() {
        RecordingHandler read = readComplete("date-creation=\"2026-06-12\"", "date-creation=\" 2026-06-12+02:00\"");

        assertThat(read.cycle.get(0).dateCreation).isEqualTo("2026-06-12");
        assertThat(read.rules()).containsExactly(ConversionRule.DATE_ZONE_DROPPED);
    }

    @Test
    void tellsUnknownElementsAndAttributes() {
        RecordingHandler read = readComplete(
                "<acquis-conseils>Des progrès.",
                "<avis note=\"1\">Bien<b/></avis><acquis-conseils humeur=\"bonne\">Des progrès.");

        assertThat(read.conversions)
                .extracting(conversion -> conversion.rule() + " " + conversion.detail())
                .containsExactly("UNKNOWN_ELEMENT bilan-periodique/avis", "UNKNOWN_ATTRIBUTE acquis-conseils/@humeur");
        assertThat(read.periodic.get(1).acquisConseils).isEqualTo("Des progrès.");
    }

    @Test
    void tellsElementsOfANewerVersion() {
        RecordingHandler read =
                readComplete("</donnees>", "<moyennes-annuelles><moyenne/></moyennes-annuelles></donnees>");

        assertThat(read.conversions).extracting(Conversion::detail).containsExactly("donnees/moyennes-annuelles");
    }

    @Test
    void tellsTextWhereThereShouldBeNone() {
        RecordingHandler read = readComplete("<liste-parcours>", "<liste-parcours>égaré");

        assertThat(read.rules()).containsExactly(ConversionRule.STRAY_TEXT);
    }

    @Test
    void readsAnUnknownLabelAndTellsIt() {
        RecordingHandler read = readComplete("schemaVersion=\"10.0\"", "schemaVersion=\"42.0\"");

        assertThat(read.rules()).containsExactly(ConversionRule.UNKNOWN_LABEL);
        assertThat(read.periodic).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "4.0", "5.0", "6.0", "7.0", "8.0", "9.0", "10.0"})
    void readsEveryLabelFromTwoToTen(String label) {
        RecordingHandler read = readComplete("schemaVersion=\"10.0\"", "schemaVersion=\"" + label + "\"");

        assertThat(read.conversions).isEmpty();
        assertThat(read.head.schemaLabel()).isEqualTo(label);
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
}
