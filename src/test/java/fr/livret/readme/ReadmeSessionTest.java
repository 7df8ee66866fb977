package fr.livret.readme;

import static fr.livret.support.LsuFiles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.livret.support.Group;
import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import fr.livret.support.Schools;
import fr.livret.support.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the session of the README as it is printed, but for two things that only the demo has: its address and its
 * passwords, in whose place the test's port and tokens come.
 */
@QuarkusTest
class ReadmeSessionTest {

    private static final Pattern SESSION = Pattern.compile("<!-- session -->\\s*```bash\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void theSessionWorksAsPrinted() throws IOException, InterruptedException {
        Stream.of("bash", "curl", "jq")
                .forEach(tool -> assumeTrue(isInstalled(tool), () -> "skipped: " + tool + " is not on this machine"));
        var uai = Schools.create();
        Jobs.importFile(uai, with(LsuFiles.oneCard(uai), "3EME A", "6EME 4")).body("state", equalTo("SUCCEEDED"));

        var session = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script(uai))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        session.environment().put("UAI", uai);
        var process = session.start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.matches("import-lsun-.*\\.xml"));
        }
    }

    private static String script(String uai) throws IOException {
        var session = SESSION.matcher(Files.readString(Path.of("README.md")));
        assertThat(session.find()).isTrue();
        return session.group(1)
                .replace("http://localhost:8080", "http://localhost:" + RestAssured.port)
                .replace("-u administration:demo", bearer(Group.ADMINISTRATION, uai))
                .replace("-u administrator:demo", bearer(Group.ADMINISTRATOR, uai));
    }

    private static String bearer(Group group, String uai) {
        return "-H 'Authorization: Bearer " + Tokens.of("session", Set.of(group.claim()), List.of(uai)) + "'";
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
    }
}
