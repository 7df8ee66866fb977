package fr.livret.support;

import fr.livret.sample.SampleOptions;
import fr.livret.sample.SampleSchool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** LSU files for tests, of the school asked for. */
public final class LsuFiles {

    private static final String SAMPLE_UAI = "0999999F";

    private LsuFiles() {}

    /** The smallest useful report card: one pupil of 3EME A, first term of 2025, two lines. */
    public static String oneCard(String uai) {
        return resource("/lsu/periodic-report.xml").replace(SAMPLE_UAI, uai);
    }

    /** Every element and attribute of the format; a card of a first term and one of a second semester. */
    public static String everything(String uai) {
        return resource("/lsu/complete.xml").replace(SAMPLE_UAI, uai);
    }

    /** The sample collège. */
    public static String sample(String uai, SampleOptions options, String period) {
        var out = new ByteArrayOutputStream();
        try {
            SampleSchool.of(options).writeLsuFile(out, period);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).replace(SampleSchool.UAI, uai);
    }

    /** The document with one text in place of another that it must hold. */
    public static String with(String document, String target, String replacement) {
        if (!document.contains(target)) {
            throw new IllegalArgumentException("not in the document: " + target);
        }
        return document.replace(target, replacement);
    }

    private static String resource(String name) {
        try (InputStream in = LsuFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
