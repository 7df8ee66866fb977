package fr.livret.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.MissingItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemTextsTest {

    private static final ItemTexts FRENCH = new ItemTexts(Locale.FRENCH);
    private static final ItemTexts ENGLISH = new ItemTexts(Locale.ENGLISH);

    private static MissingItem item(ItemCode code, String argument) {
        return new MissingItem(code, true, null, null, List.of(), argument);
    }

    private static String french(ItemCode code, String argument) {
        return FRENCH.message(item(code, argument), "Mathématiques", "6EME 4", "Ana SITTELLE");
    }

    @ParameterizedTest
    @EnumSource(ItemCode.class)
    void hasAMessageForEveryItemInBothLanguages(ItemCode code) {
        assertThat(french(code, null)).isNotBlank();
        assertThat(ENGLISH.message(item(code, null), "Maths", "6EME 4", "Ana SITTELLE"))
                .isNotBlank();
    }

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(ResourceBundle.getBundle("readiness", Locale.ENGLISH).keySet())
                .isEqualTo(ResourceBundle.getBundle("readiness", Locale.FRENCH).keySet());
    }

    @ParameterizedTest
    @EnumSource(ItemCode.class)
    void explainsEveryItemInTheDocumentation(ItemCode code) throws IOException {
        assertThat(Files.readString(Path.of("docs/readiness.md"))).contains("`" + code + "`");
    }

    @Test
    void namesTheSubject() {
        assertThat(french(ItemCode.GRADE, null)).isEqualTo("La moyenne en « Mathématiques » manque.");
    }

    @Test
    void namesTheClass() {
        assertThat(french(ItemCode.COMMITTEE_DATE, "6EME 4"))
                .isEqualTo("La date du conseil de classe de la classe 6EME 4 manque.");
    }

    @Test
    void namesTheTeachersWithoutStsIdentity() {
        assertThat(french(ItemCode.TEACHER_STS_ID, null))
                .isEqualTo("Le numéro ou le type STS manque (Mathématiques) : Ana SITTELLE.");
    }

    @Test
    void writesTheDateInTheLanguageAsked() {
        assertThat(french(ItemCode.COMMITTEE_BEFORE_SCHOOLING, "2025-12-02"))
                .isEqualTo("Le conseil de classe du 2 décembre 2025 précède la date de scolarité de l'élève.");
    }

    @Test
    void tellsARefusedModalityFromAMissingOne() {
        assertThat(french(ItemCode.ELECTION_MODALITY, "N"))
                .isEqualTo("LSU n'accepte pas la modalité d'élection « N » de la matière « Mathématiques ».");
    }

    @Test
    void saysWhatAProjectLacks() {
        assertThat(french(ItemCode.INTERDISCIPLINARY_PROJECT, "THEME"))
                .isEqualTo("La thématique d'un EPI manque ou n'est pas déclarée ; l'EPI n'est pas exporté.");
    }
}
