package fr.livret.submission.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.submission.spi.Recovery.Verdict;
import fr.livret.submission.spi.SubmissionContext;
import fr.livret.submission.spi.SubmissionFailure;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import fr.livret.support.Channels;
import fr.livret.support.Schools;
import fr.livret.support.StubFile;
import fr.livret.support.StubSettings;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class DropFolderTest {

    private static final UUID SUBMISSION = UUID.fromString("019ab0c2-7f00-7000-8000-000000000001");
    private static final String NAME = SUBMISSION + "-file.xml";

    @TempDir
    Path root;

    @Test
    void dropsTheFileOfAnExport() throws IOException {
        var drop = Channels.directory("livret.submission.drop-folder.root");
        var export = Channels.exported();
        Channels.configure(export.uai(), "drop-folder", Map.of("directory", "lsu/out"), Map.of())
                .statusCode(201);

        String name = export.submit("drop-folder")
                .body("state", equalTo("DELIVERED"))
                .extract()
                .path("receipt.reference");

        var directory = drop.resolve(export.uai()).resolve("lsu/out");
        assertThat(name).matches("[A-Za-z0-9.-]+");
        assertThat(directory).isDirectoryContaining(file -> file.endsWith(name));
        assertThat(directory.toFile().list()).containsExactly(name);
        assertThat(directory.resolve(name)).hasContent(export.file());
    }

    @Test
    void refusesADirectoryOutsideTheSchools() {
        var uai = Schools.create();
        for (var directory : new String[] {"../other", "/etc", "a/../../b", "a\u0000b"}) {
            Channels.configure(uai, "drop-folder", Map.of("directory", directory), Map.of())
                    .statusCode(422)
                    .body("errors.code", contains("DIRECTORY_OUTSIDE"));
        }
    }

    @Test
    void doesNotFollowALinkOutside(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(root.resolve("0382032C"));
        Files.createSymbolicLink(root.resolve("0382032C/link"), elsewhere);

        assertThatFailure(() -> adapter().submit(new StubFile("x"), context("link")), Kind.PERMANENT);

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void neverShowsAFileThatIsNotWhole() {
        assertThatFailure(() -> adapter().submit(new CutContent(), context("")), Kind.TRANSIENT);

        assertThat(root.resolve("0382032C").toFile().list()).containsExactly("." + NAME + ".part");
    }

    @Test
    void writesTheRestOfAnAttemptThatWasCutOverAgain() throws Exception {
        assertThatFailure(() -> adapter().submit(new CutContent(), context("")), Kind.TRANSIENT);
        assertThat(adapter().recover(new StubFile("whole"), context("")).verdict())
                .isEqualTo(Verdict.SEND_AGAIN);

        adapter().submit(new StubFile("whole"), context(""));

        assertThat(root.resolve("0382032C").toFile().list()).containsExactly(NAME);
        assertThat(root.resolve("0382032C").resolve(NAME)).hasContent("whole");
    }

    @Test
    void knowsAFileThatWasDroppedBeforeTheProcessDied() throws Exception {
        adapter().submit(new StubFile("whole"), context(""));

        var recovery = adapter().recover(new StubFile("whole"), context(""));

        assertThat(recovery.verdict()).isEqualTo(Verdict.DELIVERED);
        assertThat(recovery.receipt().reference()).isEqualTo(NAME);
    }

    @Test
    void cannotTellAFileThatTheAgentTookFromOneThatWasNeverThere() {
        assertThat(adapter().recover(new StubFile("whole"), context("")).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void isRefusedWhereTheOperatorHasNoDropFolder() {
        var nowhere = new DropFolderAdapter(Optional::empty);

        assertThat(nowhere.refusals(new StubSettings(Map.of()), false))
                .extracting(fault -> fault.code())
                .containsExactly("NO_DROP_FOLDER");
        assertThatFailure(() -> nowhere.submit(new StubFile("x"), context("")), Kind.PERMANENT);
    }

    private static void assertThatFailure(ThrowableAssert.ThrowingCallable work, Kind kind) {
        Assertions.assertThatThrownBy(work)
                .asInstanceOf(InstanceOfAssertFactories.throwable(SubmissionFailure.class))
                .extracting(SubmissionFailure::kind)
                .isEqualTo(kind);
    }

    private DropFolderAdapter adapter() {
        return new DropFolderAdapter(() -> Optional.of(root));
    }

    private static SubmissionContext context(String directory) {
        return new SubmissionContext(SUBMISSION, 1, new StubSettings(Map.of("directory", directory)), null);
    }

    private static final class CutContent extends StubFile {

        CutContent() {
            super("half");
        }

        @Override
        public InputStream open() {
            return new java.io.SequenceInputStream(super.open(), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("disk full");
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    throw new IOException("disk full");
                }
            });
        }
    }
}
