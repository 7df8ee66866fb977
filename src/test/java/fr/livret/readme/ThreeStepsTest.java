package fr.livret.readme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.sample.SampleOptions;
import fr.livret.support.LsuFiles;
import fr.livret.support.Schools;
import fr.livret.support.ShellSession;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks through docs/three-steps.md as it is printed, with files like those that it speaks of. */
@QuarkusTest
class ThreeStepsTest {

    private static final int STUDENTS = 12;

    @TempDir
    Path directory;

    @Test
    void leadsFromDefectsToAnExportWithNone() throws IOException, InterruptedException {
        var uai = Schools.create();
        var complete = LsuFiles.sample(uai, SampleOptions.ofStudents(STUDENTS).withoutDefects(), "2025-T1");
        Files.writeString(directory.resolve("bilans-corriges.xml"), complete);
        Files.writeString(directory.resolve("bilans.xml"), withDefects(complete));

        var output = new ShellSession(Path.of("docs/three-steps.md"), directory, uai).run();

        assertThat(output).contains("304").doesNotContain("IMPOSSIBLE\": 1,");
        assertThat(exported(directory.resolve("bilans-lsu.xml"))).isEqualTo(STUDENTS);
    }

    /** No committee date, one counter of school life and one appraisal less. */
    private static String withDefects(String complete) {
        return complete.replaceAll(" date-conseil-classe=\"[^\"]*\"", "")
                .replaceFirst(" nb-retards=\"[^\"]*\"", "")
                .replaceFirst("<appreciation>[^<]*</appreciation>", "");
    }

    private static int exported(Path file) throws IOException {
        return XmlPath.from(Files.readString(file))
                .getList("lsun-bilans.donnees.bilans-periodiques.bilan-periodique")
                .size();
    }
}
