package fr.livret.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the session of a page as it is printed: all its blocks under a {@code <!-- session -->}, in one shell. Two things
 * only the demo has, its address and its passwords; the test's port and tokens come in their place.
 */
public record ShellSession(Path page, Path directory, String uai) {

    private static final Pattern BLOCK = Pattern.compile("<!-- session -->\\s*```bash\\n(.*?)```", Pattern.DOTALL);

    /** Runs it to its end, which must be a success, and gives what it printed. */
    public String run() throws IOException, InterruptedException {
        Stream.of("bash", "curl", "jq")
                .forEach(tool -> assumeTrue(isInstalled(tool), () -> "skipped: " + tool + " is not on this machine"));
        var session = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script())
                .directory(directory.toFile())
                .redirectErrorStream(true);
        session.environment().put("UAI", uai);
        var process = session.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private String script() throws IOException {
        var blocks = BLOCK.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
        assertThat(blocks).isNotEmpty();
        return blocks.replace("http://localhost:8080", "http://localhost:" + RestAssured.port)
                .replace("-u administration:demo", bearer(Group.ADMINISTRATION))
                .replace("-u administrator:demo", bearer(Group.ADMINISTRATOR))
                .replace("-u district:demo", bearer(Group.DISTRICT));
    }

    private String bearer(Group group) {
        return "-H 'Authorization: Bearer " + Tokens.of("session", Set.of(group.claim()), List.of(uai)) + "'";
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
    }
}
