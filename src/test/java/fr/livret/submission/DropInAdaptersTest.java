package fr.livret.submission;

import static fr.livret.support.Group.ADMINISTRATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.submission.spi.SubmissionAdapter;
import fr.livret.support.Api;
import fr.livret.support.Channels;
import fr.livret.support.DropInJar;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An adapter that was compiled apart and dropped in as a jar. */
@QuarkusTest
class DropInAdaptersTest {

    @Inject
    Adapters adapters;

    @Test
    void submitsTheFileOfAnExport() {
        var export = Channels.exported();
        Channels.configure(export.uai(), "archive", Map.of("series", "1042W"), Map.of())
                .statusCode(201);

        var submission = export.submit("archive").body("state", equalTo("DELIVERED"));

        String hash = submission.extract().path("file.sha256");
        submission.body("receipt.reference", equalTo("1042W/" + hash));
        assertThat(Path.of(System.getProperty(DropInJar.ARCHIVE), export.uai(), "1042W", hash))
                .hasContent(export.file());
    }

    @Test
    void isListedAndItsSettingsAreChecked() {
        Api.as(ADMINISTRATION)
                .everySchool()
                .header("Accept-Language", "en")
                .get("/submission-channels")
                .then()
                .statusCode(200)
                .body("items.find { it.name == 'archive' }.description", containsString("records"));
        Channels.configure(Channels.ready(), "archive", Map.of("series", "../etc"), Map.of())
                .statusCode(422)
                .body("errors.code", contains("NO_SERIES"));
    }

    @Test
    void isLoadedFromItsOwnJar() {
        var loader = adapters.named("archive").orElseThrow().getClass().getClassLoader();

        assertThat(loader).isNotSameAs(SubmissionAdapter.class.getClassLoader());
        assertThat(loader.getParent()).isSameAs(SubmissionAdapter.class.getClassLoader());
    }

    @Test
    void aJarWithoutAdapterStopsTheStart(@TempDir Path directory) throws IOException {
        var jar = directory.resolve("empty.jar");
        new JarOutputStream(Files.newOutputStream(jar), new java.util.jar.Manifest()).close();

        assertThatThrownBy(() -> DropInAdapters.load(directory)).hasMessageContaining("empty.jar");
    }

    @Test
    void aDirectoryThatIsNotThereStopsTheStart(@TempDir Path directory) {
        assertThatThrownBy(() -> DropInAdapters.load(directory.resolve("missing")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void twoAdaptersOfOneNameStopTheStart(@TempDir Path directory) throws IOException {
        DropInJar.write(directory.resolve("one.jar"));
        DropInJar.write(directory.resolve("two.jar"));
        List<SubmissionAdapter> twice = DropInAdapters.load(directory);

        assertThat(twice).hasSize(2);
        assertThatThrownBy(() -> Adapters.byName(twice)).hasMessageContaining("archive");
    }
}
