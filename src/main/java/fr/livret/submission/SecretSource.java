package fr.livret.submission;

import fr.livret.submission.spi.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where secrets are found by name: a file {@code <UAI>/<name>} of the directory that the operator mounted, else the
 * environment variable {@code LIVRET_SECRET_<UAI>_<NAME>}. A school reaches its own secrets only. They are read at each
 * use, so that a renewed certificate needs no restart, and kept nowhere.
 */
@ApplicationScoped
class SecretSource {

    /** The names that a secret may have. */
    static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private static final int LARGEST = 1024 * 1024;

    private final SubmissionConfig config;
    private final Config environment;

    SecretSource(SubmissionConfig config, Config environment) {
        this.config = config;
        this.environment = environment;
    }

    Optional<Secret> find(String school, String name) {
        if (!name.matches(NAME)) {
            return Optional.empty();
        }
        return config.secrets()
                .flatMap(root -> file(root.resolve(school).resolve(name)))
                .or(() -> variable(school, name));
    }

    private static Optional<Secret> file(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(new Secret(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Secret> variable(String school, String name) {
        String suffix = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        return environment
                .getOptionalValue("LIVRET_SECRET_" + school + "_" + suffix, String.class)
                .map(Secret::ofText);
    }
}
