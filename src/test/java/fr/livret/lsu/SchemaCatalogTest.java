package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCatalogTest {
    private static final String OFFICIAL_PATTERN = "(.|\\n)*[^\\s](.|\\n)*";

    @TempDir
    Path directory;

    @Test
    void hasLabelTenBuiltIn() {
        SchemaCatalog catalog = SchemaCatalog.builtIn();

        assertThat(catalog.labels()).containsExactly("10.0");
        assertThat(catalog.newest().label()).isEqualTo("10.0");
        assertThat(catalog.find("7.0")).isEmpty();
    }

    @Test
    void findsAnInstalledSchemaByTheLabelsItEnumerates() throws IOException {
        Files.writeString(directory.resolve("any-name.xsd"), InstalledSchemas.labelled("11.0", "9.0"));
        SchemaCatalog catalog = SchemaCatalog.withDirectory(directory);

        assertThat(catalog.labels()).containsExactly("9.0", "10.0", "11.0");
        assertThat(catalog.find("9.0")).isEqualTo(catalog.find("11.0"));
        assertThat(catalog.find("9.0").orElseThrow().label()).isEqualTo("11.0");
        assertThat(catalog.newest().label()).isEqualTo("11.0");
    }

    @Test
    void prefersAnInstalledSchemaToTheBuiltInOneOfTheSameLabel() throws Exception {
        String xsd = InstalledSchemas.builtIn() + "<!-- official -->";
        Files.writeString(directory.resolve("x.xsd"), xsd);

        String hash = SchemaCatalog.withDirectory(directory)
                .find("10.0")
                .orElseThrow()
                .sha256();

        assertThat(hash)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(Files.readAllBytes(directory.resolve("x.xsd")))));
        assertThat(hash).isNotEqualTo(SchemaCatalog.builtIn().newest().sha256());
    }

    @Test
    void refusesTwoFilesOfOneLabel() throws IOException {
        Files.writeString(directory.resolve("a.xsd"), InstalledSchemas.labelled("11.0"));
        Files.writeString(directory.resolve("b.xsd"), InstalledSchemas.labelled("11.0", "12.0"));

        assertThatThrownBy(() -> SchemaCatalog.withDirectory(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("11.0")
                .hasMessageContaining("b.xsd");
    }

    @Test
    void refusesASchemaOfAnotherFormat() throws IOException {
        Files.writeString(
                directory.resolve("other.xsd"),
                InstalledSchemas.builtIn().replace("urn:fr:edu:scolarite:lsun:bilans:import", "urn:other"));

        assertThatThrownBy(() -> SchemaCatalog.withDirectory(directory)).hasMessageContaining("other.xsd");
    }

    @Test
    void tellsWhatTheVersionAllows() throws IOException {
        SchemaDescription current = SchemaCatalog.builtIn().newest();
        SchemaDescription newer = InstalledSchemas.withoutPersonalisedSupport(directory);

        assertThat(current.allows("acc-persos")).isTrue();
        assertThat(newer.allows("acc-persos")).isFalse();
        assertThat(newer.allows("acc-persos-eleve")).isFalse();
        assertThat(newer.allows("epis-eleve")).isTrue();
        assertThat(current.allows("acquis", "positionnement")).isTrue();
        assertThat(current.allows("bilan-periodique", "date-verrou")).isFalse();
        assertThat(current.allows("inconnu", "id")).isFalse();
    }

    @Test
    void tellsTheLimitsOfTheVersion() {
        SchemaDescription current = SchemaCatalog.builtIn().newest();

        assertThat(current.maxLength("appreciation")).isEqualTo(OptionalInt.of(1000));
        assertThat(current.maxLength("parcours")).isEqualTo(OptionalInt.of(600));
        assertThat(current.maxLength("discipline", "libelle")).isEqualTo(OptionalInt.of(40));
        assertThat(current.maxLength("eleve", "id-be")).isEqualTo(OptionalInt.empty());
    }

    @Test
    void understandsTheOfficialSchemas() throws IOException {
        Files.copy(Documents.reference("schema-7.0.xsd"), directory.resolve("a.xsd"));
        Files.copy(Documents.reference("schema-10.0.xsd"), directory.resolve("b.xsd"));
        SchemaCatalog catalog = SchemaCatalog.withDirectory(directory);
        SchemaDescription older = catalog.find("3.0").orElseThrow();
        SchemaDescription current = catalog.find("10.0").orElseThrow();

        assertThat(catalog.labels()).containsExactly("2.0", "3.0", "4.0", "5.0", "6.0", "7.0", "10.0");
        assertThat(older.allows("bilan-periodique", "date-verrou")).isTrue();
        assertThat(older.maxLength("appreciation")).isEqualTo(OptionalInt.of(600));
        SchemaCatalog.builtIn()
                .newest()
                .vocabulary()
                .elements()
                .forEach((element, facts) -> assertThat(current.vocabulary().element(element))
                        .as(element)
                        .isEqualTo(facts));
    }

    @Test
    void judgesTheMinistrysSampleAsItsOwnVersionDoes() throws IOException {
        Files.copy(Documents.reference("schema-7.0.xsd"), directory.resolve("a.xsd"));
        String sample = Files.readString(Documents.reference("ministry-sample.xml"));

        CheckReport report = new LsuChecker(SchemaCatalog.withDirectory(directory)).check(Documents.stream(sample));

        assertThat(report.schemaLabel()).isEqualTo("2.0");
        assertThat(report.schemaValid()).isTrue();
    }

    @Test
    void replacesTheSlowPatternOfAnOfficialSchema() throws IOException {
        String slow = InstalledSchemas.builtIn()
                .replaceAll("(pattern value=\")[^\"]*\\\\s[^\"]*", "$1" + Matcher.quoteReplacement(OFFICIAL_PATTERN));
        assertThat(slow).contains(OFFICIAL_PATTERN);
        Files.writeString(directory.resolve("slow.xsd"), slow);
        SchemaDescription description = SchemaCatalog.withDirectory(directory).newest();
        String document = Documents.with(Documents.periodic(), "Travail régulier.", "a".repeat(300_000));

        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(Documents.isValid(description.schema(), document))
                        .isFalse());
    }
}
