package fr.livret.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reference material beside the project; a test that needs it is skipped, and says so, where it is absent. */
public final class Shared {

    private static final Path LSU = Path.of("../shared/reference/lsu");

    private Shared() {}

    public static byte[] ministrySample() {
        return bytes("ministry-sample.xml");
    }

    public static byte[] schema10() {
        return bytes("schema-10.0.xsd");
    }

    private static byte[] bytes(String name) {
        var file = LSU.resolve(name);
        assumeTrue(Files.isReadable(file), () -> "skipped: " + file + " is not there");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
