package fr.livret.export;

import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What went out of a student in a period, as digests: two exports of one student are compared without keeping what they
 * said.
 *
 * @param hash of the whole, 128 bits in hexadecimal
 * @param fields digest of each field, 32 bits in hexadecimal, by path
 */
record StudentContent(String hash, Map<String, String> fields) {

    private static final int HASH_BYTES = 16;
    private static final int FIELD_BYTES = 4;
    private static final String NOBODY = "";

    static StudentContent of(
            SchoolContext school, StudentView student, Verdict verdict, ExportRequest.Include include) {
        MessageDigest whole = sha256();
        MessageDigest field = sha256();
        Map<String, String> fields = new LinkedHashMap<>();
        visit(school, student, verdict, include, (path, value) -> {
            feed(whole, path, value);
            feed(field, path, value);
            fields.merge(path, hexadecimal(field.digest(), FIELD_BYTES), String::concat);
        });
        return new StudentContent(hexadecimal(whole.digest(), HASH_BYTES), fields);
    }

    /** The hash alone. */
    static String hash(SchoolContext school, StudentView student, Verdict verdict, ExportRequest.Include include) {
        MessageDigest whole = sha256();
        visit(school, student, verdict, include, (path, value) -> feed(whole, path, value));
        return hexadecimal(whole.digest(), HASH_BYTES);
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

    private static void feed(MessageDigest digest, String path, String value) {
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static String hexadecimal(byte[] digest, int bytes) {
        return HexFormat.of().formatHex(digest, 0, bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
