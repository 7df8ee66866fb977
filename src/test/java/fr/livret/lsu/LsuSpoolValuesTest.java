package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.Entete;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the writer does with the values it is given. */
class LsuSpoolValuesTest {
    @TempDir
    Path directory;

    private String write(RecordingHandler read) throws IOException {
        return write(read, Documents.CATALOG.newest());
    }

    private String write(RecordingHandler read, SchemaDescription schema) throws IOException {
        try (LsuSpool spool = new LsuSpool(schema, directory)) {
            for (BilanPeriodique report : read.periodic) {
                spool.periodicReport(report);
            }
            for (BilanCycle report : read.cycle) {
                spool.cycleReport(report);
            }
            return text(spool, read.head);
        }
    }

    private static String text(LsuSpool spool, LsuHead head) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        spool.writeTo(out, () -> head);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String bare(BilanPeriodique report) throws IOException {
        try (LsuSpool spool = new LsuSpool(Documents.CATALOG.newest(), directory)) {
            spool.periodicReport(report);
            return text(spool, new LsuHead("", new Entete(), new Donnees()));
        }
    }

    @Test
    void writesNoAttributeForAnEmptyListOfReferences() throws IOException {
        BilanPeriodique report = new BilanPeriodique();
        report.eleveRef = "EL_1";

        assertThat(bare(report)).contains("<bilan-periodique eleve-ref=\"EL_1\"/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void writesNoElementForABlankText(String text) throws IOException {
        BilanPeriodique report = new BilanPeriodique();
        report.devoirsFaits = text;

        assertThat(bare(report)).doesNotContain("devoirs-faits");
    }

    @Test
    void keepsAnEmptyFirstNameOfATeacher() throws IOException {
        assertThat(write(Documents.read(Documents.periodic()))).contains("nom=\"HURON\" prenom=\"\"");
    }

    @Test
    void writesLineFeedsForCarriageReturns() throws IOException {
        RecordingHandler read = Documents.read(Documents.periodic());
        read.periodic.get(0).acquisConseils = "un\r\ndeux\rtrois";
        String written = write(read);

        assertThat(written).contains("un\ndeux\ntrois").doesNotContain("\r").doesNotContain("&#");
        assertThat(Documents.isValid(written)).isTrue();
    }

    @Test
    void escapesWhatXmlReserves() throws IOException {
        RecordingHandler read = Documents.read(Documents.periodic());
        read.periodic.get(0).acquisConseils = "a < b & \"c\" > ]]> d'été 😀";
        read.head.donnees().elementsProgramme.get(0).libelle = "<&\"'>\ttab";

        RecordingHandler again = Documents.read(write(read));

        assertThat(again.periodic.get(0).acquisConseils).isEqualTo("a < b & \"c\" > ]]> d'été 😀");
        assertThat(again.head.donnees().elementsProgramme.get(0).libelle).isEqualTo("<&\"'>\ttab");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x8, 0xB, 0x1F, 0xD800, 0xDC00, 0xFFFE, 0xFFFF})
    void refusesACharacterThatXmlCannotCarryAndNamesTheField(int character) throws IOException {
        BilanPeriodique report = Documents.read(Documents.periodic()).periodic.get(0);
        report.acquisConseils = "avant" + (char) character + "après";

        try (LsuSpool spool = new LsuSpool(Documents.CATALOG.newest(), directory)) {
            assertThatThrownBy(() -> spool.periodicReport(report))
                    .isInstanceOfSatisfying(IllegalCharacterException.class, e -> {
                        assertThat(e.field()).isEqualTo("acquis-conseils");
                        assertThat(e.codePoint()).isEqualTo(character);
                        assertThat(e.getMessage()).doesNotContain("avant");
                    });
        }
    }

    @Test
    void refusesAnIllegalCharacterOfAnAttribute() throws IOException {
        RecordingHandler read = Documents.read(Documents.periodic());
        read.head.donnees().eleves.get(0).nom = "PLU\u0001VIER";

        assertThatThrownBy(() -> write(read))
                .isInstanceOfSatisfying(
                        IllegalCharacterException.class,
                        e -> assertThat(e.field()).isEqualTo("eleve/@nom"));
    }

    @Test
    void isLeftUntouchedByARefusedReport() throws IOException {
        RecordingHandler read = Documents.read(Documents.complete());
        BilanPeriodique broken = new BilanPeriodique();
        broken.eleveRef = "EL_1";
        broken.acquisConseils = "\u0007";
        String expected = write(read);

        try (LsuSpool spool = new LsuSpool(Documents.CATALOG.newest(), directory)) {
            spool.periodicReport(read.periodic.get(0));
            assertThatThrownBy(() -> spool.periodicReport(broken)).isInstanceOf(IllegalCharacterException.class);
            spool.periodicReport(read.periodic.get(1));
            spool.cycleReport(read.cycle.get(0));

            assertThat(text(spool, read.head)).isEqualTo(expected);
        }
    }
}
