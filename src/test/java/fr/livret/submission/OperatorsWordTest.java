package fr.livret.submission;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.submission.spi.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets and hosts are the operator's to give; and everything is said in both languages. */
class OperatorsWordTest {

    private static final String SCHOOL = "0382032C";
    private static final String VARIABLE = "LIVRET_SECRET_" + SCHOOL + "_PORTAL_KEY_PEM";

    @TempDir
    Path root;

    @Test
    void findsASecretInTheSchoolsDirectory() throws Exception {
        Files.createDirectories(root.resolve(SCHOOL));
        Files.writeString(root.resolve(SCHOOL).resolve("key.pem"), "content\n");

        assertThat(source().find(SCHOOL, "key.pem").map(Secret::text)).contains("content");
        assertThat(source().find("0999999F", "key.pem")).isEmpty();
        assertThat(source().find(SCHOOL, "../" + SCHOOL + "/key.pem")).isEmpty();
        assertThat(source().find(SCHOOL, ".")).isEmpty();
    }

    @Test
    void findsASecretInTheEnvironment() {
        System.setProperty(VARIABLE, "from the environment");
        try {
            assertThat(source().find(SCHOOL, "portal-key.pem").map(Secret::text))
                    .contains("from the environment");
            assertThat(source().find("0999999F", "portal-key.pem")).isEmpty();
        } finally {
            System.clearProperty(VARIABLE);
        }
    }

    @Test
    void showsNothingOfASecret() {
        assertThat(Secret.ofText("t0ken")).hasToString("Secret[…]");
        assertThat(new SubmissionInput("netsynchro", "t0ken").toString()).doesNotContain("t0ken");
    }

    @Test
    void connectsToTheHostsAllowedAndToNoOther() {
        var channel = new ConfiguredChannel(
                SCHOOL, Map.of(), Map.of(), source(), Set.of("portal.example", "*.academie.example"));

        assertThat(List.of("portal.example", "PORTAL.example", "a.academie.example", "a.b.academie.example"))
                .allMatch(channel::mayConnectTo);
        assertThat(List.of("example", "xportal.example", "academie.example", "academie.example.evil", "localhost", ""))
                .noneMatch(channel::mayConnectTo);
    }

    @Test
    void saysEverythingInBothLanguages() {
        var french = ResourceBundle.getBundle("submission", Locale.FRENCH);
        var english = ResourceBundle.getBundle("submission", Locale.ENGLISH);

        assertThat(french.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(60);
        assertThat(french.keySet())
                .allSatisfy(key ->
                        assertThat(places(french.getString(key))).as(key).isEqualTo(places(english.getString(key))));
    }

    private static List<Boolean> places(String text) {
        return Arrays.asList(text.contains("{0}"), text.contains("{1}"));
    }

    private SecretSource source() {
        return new SecretSource(new Configured(root), ConfigProvider.getConfig());
    }

    private record Configured(Path root) implements SubmissionConfig {

        @Override
        public Optional<Path> adapters() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> secrets() {
            return Optional.of(root);
        }

        @Override
        public Optional<Set<String>> hosts() {
            return Optional.empty();
        }

        @Override
        public int attempts() {
            return 1;
        }

        @Override
        public Duration retryDelay() {
            return Duration.ZERO;
        }

        @Override
        public Duration tokenWatch() {
            return Duration.ZERO;
        }

        @Override
        public Duration expiryWarning() {
            return Duration.ZERO;
        }

        @Override
        public Duration expiryInterval() {
            return Duration.ZERO;
        }
    }
}
