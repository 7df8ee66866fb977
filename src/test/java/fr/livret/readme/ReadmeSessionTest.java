package fr.livret.readme;

import static fr.livret.support.LsuFiles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import fr.livret.support.Schools;
import fr.livret.support.ShellSession;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the session of the README as it is printed. */
@QuarkusTest
class ReadmeSessionTest {

    @TempDir
    Path directory;

    @Test
    void theSessionWorksAsPrinted() throws IOException, InterruptedException {
        var uai = Schools.create();
        Jobs.importFile(uai, with(LsuFiles.oneCard(uai), "3EME A", "6EME 4")).body("state", equalTo("SUCCEEDED"));

        new ShellSession(Path.of("README.md"), directory, uai).run();

        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.matches("import-lsun-.*\\.xml"));
        }
    }
}
