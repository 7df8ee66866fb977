package fr.livret.lsu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The schemas this deployment knows: the built-in one for 10.0, and the XSD files of a directory chosen by the operator.
 * Everything is compiled once, at construction; the catalogue is immutable and thread-safe.
 *
 * <p>A file is found by the labels that its version attribute enumerates, never by its name. It takes the place of the
 * built-in schema when it has the same label. Its DTD and external references are refused. The official non-blank
 * pattern is replaced by an equal one that costs less (format notes, § 6.3, and {@link SchemaSource}); the hash stays that of the file.
 */
public final class SchemaCatalog {
    private static final String BUILT_IN = "/lsu/lsu-10.0.xsd";

    private final Map<String, SchemaDescription> byLabel;
    private final SchemaDescription builtInDescription;

    private SchemaCatalog(SchemaDescription builtInDescription, Map<String, SchemaDescription> installed) {
        this.builtInDescription = builtInDescription;
        Map<String, SchemaDescription> all = new TreeMap<>(LsuFormat.BY_VERSION);
        builtInDescription.labels().forEach(label -> all.put(label, builtInDescription));
        all.putAll(installed);
        this.byLabel = Collections.unmodifiableMap(all);
    }

    /** The catalogue with the built-in 10.0 schema only. */
    public static SchemaCatalog builtIn() {
        return new SchemaCatalog(readBuiltIn(), Map.of());
    }

    /**
     * The built-in schema and every {@code *.xsd} file of a directory.
     *
     * @throws IllegalArgumentException when a file is not a readable LSU schema, or when two files have the same label;
     *     the message names the file
     * @throws UncheckedIOException when the directory cannot be read
     */
    public static SchemaCatalog withDirectory(Path directory) {
        Map<String, SchemaDescription> installed = new TreeMap<>(LsuFormat.BY_VERSION);
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.getFileName().toString().endsWith(".xsd"))
                    .sorted()
                    .forEach(file -> install(file, installed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SchemaCatalog(readBuiltIn(), installed);
    }

    /** The description that validates and writes a label; empty when none is known. */
    public Optional<SchemaDescription> find(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    /** The description of the newest label. */
    public SchemaDescription newest() {
        return List.copyOf(byLabel.values()).get(byLabel.size() - 1);
    }

    /** Every known label, oldest first. */
    public List<String> labels() {
        return List.copyOf(byLabel.keySet());
    }

    /** Our own description of 10.0, whatever the operator has installed. */
    SchemaDescription builtInDescription() {
        return builtInDescription;
    }

    private static void install(Path file, Map<String, SchemaDescription> installed) {
        try {
            SchemaDescription description = describe(Files.readAllBytes(file));
            for (String label : description.labels()) {
                if (installed.put(label, description) != null) {
                    throw new IllegalArgumentException(
                            "Two schema files accept label " + label + "; the second is " + file);
                }
            }
        } catch (SAXException e) {
            throw new IllegalArgumentException("Not a readable LSU schema: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchemaDescription readBuiltIn() {
        try (InputStream xsd = SchemaCatalog.class.getResourceAsStream(BUILT_IN)) {
            if (xsd == null) {
                throw new IllegalStateException("Missing resource " + BUILT_IN);
            }
            return describe(xsd.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("Broken resource " + BUILT_IN, e);
        }
    }

    private static SchemaDescription describe(byte[] xsd) throws IOException, SAXException {
        SchemaSource source = SchemaSource.parse(xsd);
        List<String> labels = VocabularyBuilder.labels(source);
        SchemaVocabulary vocabulary = VocabularyBuilder.build(source);
        if (!source.isForLsu() || labels.isEmpty() || !vocabulary.knows(LsuFormat.ROOT)) {
            throw new SAXException("The schema declares no " + LsuFormat.ROOT + " with a label");
        }
        return new SchemaDescription(labels, sha256(xsd), compile(source), vocabulary);
    }

    private static Schema compile(SchemaSource source) throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory.newSchema(new DOMSource(source.document()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
