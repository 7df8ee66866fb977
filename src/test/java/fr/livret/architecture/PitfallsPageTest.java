package fr.livret.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that maps the defects of our peers to our tests names only tests that exist. */
class PitfallsPageTest {

    private static final Pattern REFERENCE = Pattern.compile("`([A-Z]\\w+(?:Test|IT))?(?:#(\\w+))?`");

    @Test
    void everyTestThatThePageNamesExists() throws IOException {
        var sources = sources();
        var missing = new ArrayList<String>();
        var current = "";
        var references = REFERENCE.matcher(Files.readString(Path.of("docs/pitfalls.md")));
        var found = 0;
        for (; references.find(); found++) {
            current = references.group(1) == null ? current : references.group(1);
            var source = sources.get(current);
            var method = references.group(2);
            if (source == null || (method != null && !source.contains("void " + method + "("))) {
                missing.add(current + "#" + method);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(100);
    }

    private static Map<String, String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            PitfallsPageTest::read,
                            (a, b) -> a + b));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
