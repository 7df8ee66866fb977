package fr.livret.lsu;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Assumptions;
import org.xml.sax.SAXException;

/** Documents for the tests, and the references beside the project when they are there. */
final class Documents {
    static final SchemaCatalog CATALOG = SchemaCatalog.builtIn();
    static final Path REFERENCES = Path.of("../shared/reference/lsu");

    private Documents() {}

    /** The smallest useful report card of the format notes, § 8.5. */
    static String periodic() {
        return resource("/lsu/periodic-report.xml");
    }

    /** The smallest useful cycle report of the format notes, § 8.5. */
    static String cycle() {
        return resource("/lsu/cycle-report.xml");
    }

    /** An invented document that has every element and every attribute of the format. */
    static String complete() {
        return resource("/lsu/complete.xml");
    }

    /** Replaces the only occurrence of a text. */
    static String with(String document, String target, String replacement) {
        int at = document.indexOf(target);
        if (at < 0 || document.indexOf(target, at + 1) >= 0) {
            throw new IllegalArgumentException("Not exactly once in the document: " + target);
        }
        return document.replace(target, replacement);
    }

    static InputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    static boolean isValid(Schema schema, String document) {
        try {
            schema.newValidator().validate(new StreamSource(stream(document)));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isValid(String document) {
        return isValid(CATALOG.newest().schema(), document);
    }

    static CheckReport check(String document) {
        return check(new LsuChecker(CATALOG), document);
    }

    static CheckReport check(LsuChecker checker, String document) {
        try {
            return checker.check(stream(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RecordingHandler read(String document) {
        try {
            RecordingHandler handler = new RecordingHandler();
            new LsuReader(CATALOG).read(stream(document), handler);
            return handler;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A read-only reference kept outside the project; the test is skipped, and says so, without it. */
    static Path reference(String name) {
        Path file = REFERENCES.resolve(name);
        Assumptions.assumeTrue(
                Files.exists(file), () -> "Skipped: no " + file.toAbsolutePath().normalize());
        return file;
    }

    private static String resource(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
