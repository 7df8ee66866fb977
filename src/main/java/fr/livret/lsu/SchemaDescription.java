package fr.livret.lsu;

import java.util.List;
import java.util.OptionalInt;
import javax.xml.validation.Schema;

/**
 * One version of the format, derived from its XSD: the label it writes, the hash of the file, the compiled schema, and
 * what it allows. Immutable and thread-safe; a version is data, so callers ask it instead of comparing labels.
 *
 * <p>Elements are named by their local name: in every published schema, elements of one name have the same attributes.
 */
public final class SchemaDescription {
    private final List<String> labels;
    private final String sha256;
    private final Schema schema;
    private final SchemaVocabulary vocabulary;

    SchemaDescription(List<String> labels, String sha256, Schema schema, SchemaVocabulary vocabulary) {
        this.labels = List.copyOf(labels);
        this.sha256 = sha256;
        this.schema = schema;
        this.vocabulary = vocabulary;
    }

    /** The label to write: the newest one the schema accepts. */
    public String label() {
        return labels.get(labels.size() - 1);
    }

    /** Every label the schema accepts, oldest first. */
    public List<String> labels() {
        return labels;
    }

    /** SHA-256 of the XSD file's bytes, in lower-case hexadecimal; the label alone is not an identity. */
    public String sha256() {
        return sha256;
    }

    /** The compiled schema, for one {@code Validator} per call. */
    public Schema schema() {
        return schema;
    }

    /** Whether a file of this version may hold the element at all. */
    public boolean allows(String element) {
        return vocabulary.knows(element);
    }

    /** Whether the element may carry the attribute in this version. */
    public boolean allows(String element, String attribute) {
        return vocabulary.element(element).attributes().containsKey(attribute);
    }

    /** Longest text of the element, in UTF-16 units; empty when the version sets no limit. */
    public OptionalInt maxLength(String element) {
        return vocabulary.element(element).text().limit();
    }

    /** Longest value of the attribute, in UTF-16 units; empty when the version sets no limit. */
    public OptionalInt maxLength(String element, String attribute) {
        return vocabulary.element(element).attribute(attribute).limit();
    }

    SchemaVocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public String toString() {
        return "SchemaDescription[" + label() + ", sha256=" + sha256 + "]";
    }
}
