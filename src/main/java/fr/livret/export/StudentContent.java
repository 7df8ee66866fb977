package fr.livret.export;

import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;
import fr.livret.storage.Digests;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;

/**
 * What went out of a student in a period, as digests: two exports of one student are compared without keeping what they
 * said.
 */
final class StudentContent {

    private static final int HASH_BYTES = 16;
    private static final String NOBODY = "";

    private final String hash;
    private final byte[] fields;

    private StudentContent(String hash, byte[] fields) {
        this.hash = hash;
        this.fields = fields;
    }

    static StudentContent of(
            SchoolContext school,
            StudentView student,
            Verdict verdict,
            ExportRequest.Include include,
            FieldPaths paths) {
        MessageDigest whole = Digests.sha256();
        CRC32C checksum = new CRC32C();
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(fields);
        visit(school, student, verdict, include, (path, value) -> {
            byte[] bytes = bytes(path, value);
            whole.update(bytes);
            checksum.reset();
            checksum.update(bytes);
            try {
                numbers.writeInt(paths.number(path));
                numbers.writeInt((int) checksum.getValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new StudentContent(hexadecimal(whole), fields.toByteArray());
    }

    /** Of the whole, 128 bits in hexadecimal. */
    String hash() {
        return hash;
    }

    /** For each field, the number of its path in the export and its checksum (CRC-32C), as 32-bit integers. */
    byte[] fields() {
        return fields;
    }

    /** The checksums of kept {@link #fields} by path, a path that comes more than once with all of its own. */
    static Map<String, List<Integer>> checksums(byte[] fields, List<String> paths) {
        Map<String, List<Integer>> checksums = new TreeMap<>();
        ByteBuffer numbers = ByteBuffer.wrap(fields);
        while (numbers.hasRemaining()) {
            checksums
                    .computeIfAbsent(paths.get(numbers.getInt()), path -> new ArrayList<>())
                    .add(numbers.getInt());
        }
        return checksums;
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

    private static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    }
}
