package fr.livret.export;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;
import fr.livret.storage.Digests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What went out of a student in a period, as digests: two exports of one student are compared without keeping what they
 * said.
 *
 * @param hash of the whole, 128 bits in hexadecimal
 * @param fields checksum (CRC-32C) of each field, 32 bits in hexadecimal, by path
 */
record StudentContent(String hash, Map<String, String> fields) {

    private static final TypeReference<Map<String, Map<String, String>>> BY_ELEMENT = new TypeReference<>() {};
    private static final int HASH_BYTES = 16;
    private static final String NOBODY = "";

    static StudentContent of(
            SchoolContext school, StudentView student, Verdict verdict, ExportRequest.Include include) {
        MessageDigest whole = Digests.sha256();
        Map<String, String> fields = new LinkedHashMap<>();
        visit(school, student, verdict, include, (path, value) -> {
            byte[] bytes = bytes(path, value);
            whole.update(bytes);
            fields.merge(path, checksum(bytes), String::concat);
        });
        return new StudentContent(hexadecimal(whole), fields);
    }

    /** The fields as they are kept: JSON, by element then by name, deflated. */
    byte[] packed(ObjectMapper json) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
            json.writeValue(out, byElement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** The fields that {@link #packed} kept. */
    static Map<String, String> unpacked(ObjectMapper json, byte[] packed) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            Map<String, String> fields = new TreeMap<>();
            json.readValue(in, BY_ELEMENT)
                    .forEach((element, names) ->
                            names.forEach((name, checksum) -> fields.put(element + name, checksum)));
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line's path stands once instead of once a field: half as much to deflate. */
    private Map<String, Map<String, String>> byElement() {
        Map<String, Map<String, String>> elements = new LinkedHashMap<>();
        fields.forEach((path, checksum) -> {
            int name = path.lastIndexOf('/') + 1;
            elements.computeIfAbsent(path.substring(0, name), element -> new LinkedHashMap<>())
                    .put(path.substring(name), checksum);
        });
        return elements;
    }

    /** The hash alone. */
    static String hash(SchoolContext school, StudentView student, Verdict verdict, ExportRequest.Include include) {
        MessageDigest whole = Digests.sha256();
        visit(school, student, verdict, include, (path, value) -> whole.update(bytes(path, value)));
        return hexadecimal(whole);
    }

    /** The card is mapped by itself, so that nothing depends on who else is in the file. */
    private static void visit(
            SchoolContext school,
            StudentView student,
            Verdict verdict,
            ExportRequest.Include include,
            BiConsumer<String, String> visitor) {
        Declarations declarations = new Declarations();
        BilanPeriodique card = new ReportCardMapping(school, declarations, include).map(student, verdict, NOBODY);
        ContentFields.visit(card, declarations.toDonnees(), visitor);
    }

    private static byte[] bytes(String path, String value) {
        return (path + '\0' + value + '\0').getBytes(StandardCharsets.UTF_8);
    }

    private static String checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    }
}
