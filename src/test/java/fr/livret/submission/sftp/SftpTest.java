package fr.livret.submission.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.submission.spi.OutgoingFile;
import fr.livret.submission.spi.Recovery.Verdict;
import fr.livret.submission.spi.SettingFault;
import fr.livret.submission.spi.SubmissionContext;
import fr.livret.submission.spi.SubmissionFailure;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import fr.livret.support.Channels;
import fr.livret.support.StubFile;
import fr.livret.support.StubSettings;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To a real SFTP server. */
@QuarkusTest
class SftpTest {

    private static final UUID SUBMISSION = UUID.fromString("019ab0c2-7f00-7000-8000-000000000001");
    private static final String NAME = SUBMISSION + "-file.xml";
    private static final OutgoingFile FILE = new StubFile("<lsun-bilans/>");

    private final KeyPair hostKey = keys();
    private final KeyPair login = keys();
    private final AtomicReference<String> cutWhen = new AtomicReference<>("");
    private final SftpAdapter adapter = new SftpAdapter();
    private SshServer server;

    @TempDir
    Path root;

    @BeforeEach
    void start() throws IOException {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals("livret") && password.equals("pass-w0rd"));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("livret") && KeyUtils.compareKeys(key, login.getPublic()));
        var sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new Cut());
        server.setSubsystemFactories(List.of(sftp));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
        Files.createDirectories(root.resolve("lsu"));
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    @Test
    void uploadsTheFileOfAnExport() throws IOException {
        var export = Channels.exported();
        Channels.secret(export.uai(), "sftp-password", "pass-w0rd\n".getBytes(UTF_8));
        Channels.configure(export.uai(), "sftp", settings(), Map.of("password", "sftp-password"))
                .statusCode(201);

        String name = export.submit("sftp")
                .body("state", equalTo("DELIVERED"))
                .extract()
                .path("receipt.reference");

        assertThat(files()).containsExactly(name);
        assertThat(root.resolve("lsu").resolve(name)).hasContent(export.file());
    }

    @Test
    void logsInWithAKey() throws Exception {
        var secrets = Map.of("privateKey", pem(login).getBytes(UTF_8));

        adapter.submit(FILE, new SubmissionContext(SUBMISSION, 1, new StubSettings(settings(), secrets), null));

        assertThat(files()).containsExactly(NAME);
    }

    @Test
    void sendsNothingToAServerWithAnotherKey() {
        var settings = new HashMap<>(settings());
        settings.put("hostKey", fingerprint(keys()));

        assertThat(failure(settings, "pass-w0rd").code()).isEqualTo("HOST_KEY_DIFFERS");
        assertThat(failure(settings, "pass-w0rd").kind()).isEqualTo(Kind.PERMANENT);
        assertThat(files()).isEmpty();
    }

    @Test
    void doesNotInsistWhenTheLoginIsRefused() {
        assertThat(failure(settings(), "wrong").code()).isEqualTo("LOGIN_REFUSED");
        assertThat(failure(settings(), "wrong").kind()).isEqualTo(Kind.PERMANENT);
    }

    @Test
    void triesAgainLaterWhenNobodyListens() throws IOException {
        var settings = settings();
        server.stop(true);

        assertThat(failure(settings, "pass-w0rd").code()).isEqualTo("NO_CONNECTION");
        assertThat(failure(settings, "pass-w0rd").kind()).isEqualTo(Kind.TRANSIENT);
    }

    @Test
    void doesNotInsistOnADirectoryThatIsNotThere() {
        var settings = new HashMap<>(settings());
        settings.put("directory", "elsewhere");

        assertThat(failure(settings, "pass-w0rd").kind()).isEqualTo(Kind.PERMANENT);
    }

    @Test
    void neverShowsAFileWhoseUploadWasCut() {
        cutWhen.set("writing");

        var failure = failure(settings(), "pass-w0rd");

        assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(files()).containsExactly("." + NAME + ".part");
    }

    @Test
    void doesNotKnowWhatBecameOfARenameThatWasCut() {
        cutWhen.set("moving");

        var failure = failure(settings(), "pass-w0rd");

        assertThat(failure.code()).isEqualTo("RENAME_UNKNOWN");
        assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void findsAfterACrashWhatWasUploadedAndWhatWasNot() throws Exception {
        assertThat(recovery()).isEqualTo(Verdict.UNKNOWN);
        cutWhen.set("writing");
        failure(settings(), "pass-w0rd");
        cutWhen.set("");
        assertThat(recovery()).isEqualTo(Verdict.SEND_AGAIN);

        adapter.submit(FILE, context(settings(), "pass-w0rd"));

        assertThat(recovery()).isEqualTo(Verdict.DELIVERED);
        assertThat(root.resolve("lsu").resolve(NAME)).hasContent("<lsun-bilans/>");
    }

    @Test
    void refusesSettingsOfAnotherForm() {
        assertThat(faults(with("host", "other.example"))).containsExactly("host HOST_NOT_ALLOWED");
        assertThat(faults(with("hostKey", "MD5:00"))).containsExactly("hostKey SETTING_WRONG");
        assertThat(faults(with("port", "65536"))).containsExactly("port SETTING_WRONG");
        assertThat(faults(with("directory", "a\nb"))).containsExactly("directory SETTING_WRONG");
        assertThat(faults(settings())).isEmpty();
    }

    @Test
    void isRefusedWithoutAnythingToLogInWith() {
        var export = Channels.exported();
        Channels.configure(export.uai(), "sftp", settings(), Map.of()).statusCode(201);

        export.start(Map.of("channel", "sftp")).statusCode(422).body("errors.code", contains("NO_LOGIN"));
    }

    private Verdict recovery() {
        return adapter.recover(FILE, context(settings(), "pass-w0rd")).verdict();
    }

    private SubmissionFailure failure(Map<String, String> settings, String password) {
        var context = context(settings, password);
        return catchThrowableOfType(SubmissionFailure.class, () -> adapter.submit(FILE, context));
    }

    private Iterable<String> faults(Map<String, String> settings) {
        return adapter.validate(new StubSettings(settings)).stream()
                .map((SettingFault fault) -> fault.setting() + " " + fault.code())
                .toList();
    }

    private Map<String, String> with(String name, String value) {
        var settings = new HashMap<>(settings());
        settings.put(name, value);
        return settings;
    }

    private Map<String, String> settings() {
        return Map.of(
                "host",
                "localhost",
                "port",
                Integer.toString(server.getPort()),
                "user",
                "livret",
                "directory",
                "lsu",
                "hostKey",
                fingerprint(hostKey));
    }

    private static SubmissionContext context(Map<String, String> settings, String password) {
        var secrets = Map.of("password", password.getBytes(UTF_8));
        return new SubmissionContext(SUBMISSION, 1, new StubSettings(settings, secrets), null);
    }

    private List<String> files() {
        try (var files = Files.list(root.resolve("lsu"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(KeyPair keys) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, keys.getPublic());
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cuts the connection at the step asked for. */
    private final class Cut implements SftpEventListener {

        @Override
        public void writing(
                ServerSession session,
                String handle,
                org.apache.sshd.sftp.server.FileHandle file,
                long offset,
                byte[] data,
                int start,
                int length) {
            cut(session, "writing");
        }

        @Override
        public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options) {
            cut(session, "moving");
        }

        private void cut(ServerSession session, String step) {
            if (cutWhen.get().equals(step)) {
                session.close(true);
            }
        }
    }
}
