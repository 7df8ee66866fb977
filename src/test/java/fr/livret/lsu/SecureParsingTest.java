package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecureParsingTest {

    static String[] hostileDocuments() {
        String plain = "<!DOCTYPE lsun-bilans>";
        String external = "<!DOCTYPE lsun-bilans SYSTEM \"file:///etc/passwd\">";
        String entity = "<!DOCTYPE lsun-bilans [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String parameter = "<!DOCTYPE lsun-bilans [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]>";
        String bomb = "<!DOCTYPE lsun-bilans [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        return new String[] {plain, external, entity, parameter, bomb};
    }

    private static String hostile(String doctype) {
        String document = Documents.with(Documents.periodic(), "<lsun-bilans", doctype + "<lsun-bilans");
        return doctype.contains("ENTITY a") ? Documents.with(document, "Travail régulier.", "&d;") : document;
    }

    @ParameterizedTest
    @MethodSource("hostileDocuments")
    void theReaderRefusesAnyDoctype(String doctype) {
        assertThatThrownBy(() -> Documents.read(hostile(doctype)))
                .isInstanceOfSatisfying(
                        LsuFileException.class, e -> assertThat(e.reason()).isEqualTo(LsuFileException.Reason.DOCTYPE));
    }

    @ParameterizedTest
    @MethodSource("hostileDocuments")
    void theCheckerRefusesAnyDoctype(String doctype) {
        assertThatThrownBy(() -> Documents.check(hostile(doctype)))
                .isInstanceOfSatisfying(
                        LsuFileException.class, e -> assertThat(e.reason()).isEqualTo(LsuFileException.Reason.DOCTYPE));
    }

    @ParameterizedTest
    @MethodSource("hostileDocuments")
    void thePeekRefusesAnyDoctype(String doctype) {
        assertThatThrownBy(() -> LsuReader.peek(Documents.stream(hostile(doctype))))
                .isInstanceOfSatisfying(
                        LsuFileException.class, e -> assertThat(e.reason()).isEqualTo(LsuFileException.Reason.DOCTYPE));
    }

    @Test
    void refusesAnUndeclaredEntity() {
        String document = Documents.with(Documents.periodic(), "Travail régulier.", "&x;");

        assertThatThrownBy(() -> Documents.read(document))
                .isInstanceOfSatisfying(
                        LsuFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(LsuFileException.Reason.NOT_WELL_FORMED));
        assertThatThrownBy(() -> Documents.check(document))
                .isInstanceOfSatisfying(
                        LsuFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(LsuFileException.Reason.NOT_WELL_FORMED));
    }

    @Test
    void ignoresTheSchemaThatADocumentPointsTo() {
        String document = Documents.with(
                Documents.periodic(),
                "schemaVersion=\"10.0\"",
                "schemaVersion=\"10.0\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                        + LsuFormat.NAMESPACE + " http://127.0.0.1:1/import.xsd\"");

        assertThat(Documents.check(document).findings()).isEmpty();
        assertThat(Documents.read(document).conversions).isEmpty();
    }

    @Test
    void doesNotLetADocumentChooseItsTypes() {
        String document = Documents.with(
                Documents.periodic(),
                "<acquis-conseils>",
                "<acquis-conseils xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"x\">");

        assertThat(Documents.read(document).periodic.get(0).acquisConseils).isEqualTo("Trimestre satisfaisant.");
    }

    @Test
    void refusesElementsNestedWithoutEnd() {
        String document = Documents.with(Documents.periodic(), "<donnees>", "<donnees>" + "<a>".repeat(200));

        assertThatThrownBy(() -> Documents.read(document)).isInstanceOf(LsuFileException.class);
    }

    @Test
    void refusesAnInstalledSchemaWithADoctype(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("x.xsd"),
                "<!DOCTYPE x [<!ENTITY e \"e\">]><xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>");

        assertThatThrownBy(() -> SchemaCatalog.withDirectory(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.xsd");
    }

    @Test
    void refusesAnInstalledSchemaThatIncludesAnother(@TempDir Path directory) throws IOException {
        Path other = Files.writeString(directory.resolve("other.txt"), ourXsd());
        Files.writeString(
                directory.resolve("x.xsd"),
                ourXsd().replace(
                                "<xs:element name=\"lsun-bilans\"",
                                "<xs:import namespace=\"urn:other\" schemaLocation=\"" + other.toUri()
                                        + "\"/><xs:element name=\"lsun-bilans\""));

        assertThatThrownBy(() -> SchemaCatalog.withDirectory(directory)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String ourXsd() throws IOException {
        try (var in = SecureParsingTest.class.getResourceAsStream("/lsu/lsu-10.0.xsd")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
