package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.lsu.model.Acquis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What older and unknown forms become, each with its report. */
class LsuConversionTest {

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
}
