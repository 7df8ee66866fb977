package fr.livret.lsu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented schemas, as an operator might install them. */
final class InstalledSchemas {
    private InstalledSchemas() {}

    static String builtIn() {
        try (InputStream in = InstalledSchemas.class.getResourceAsStream("/lsu/lsu-10.0.xsd")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String labelled(String... labels) {
        StringBuilder values = new StringBuilder();
        for (String label : labels) {
            values.append("<xs:enumeration value=\"").append(label).append("\"/>");
        }
        return Documents.with(builtIn(), "<xs:enumeration value=\"10.0\"/>", values.toString());
    }

    /** A 12.0 as the format notes imagine it, § 7.4. */
    static SchemaDescription withoutPersonalisedSupport(Path directory) throws IOException {
        Path schemas = Files.createTempDirectory(directory, "schemas");
        String xsd = labelled("12.0")
                .replaceAll(
                        "(?s)<xs:element name=\"acc-persos(-groupes|-eleve)?\" minOccurs=\"0\">.*?\\n {6}</xs:element>",
                        "");
        Files.writeString(schemas.resolve("lsu-12.xsd"), xsd);
        SchemaDescription description =
                SchemaCatalog.withDirectory(schemas).find("12.0").orElseThrow();
        Files.delete(schemas.resolve("lsu-12.xsd"));
        Files.delete(schemas);
        return description;
    }
}
