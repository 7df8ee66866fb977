package fr.livret.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Another JVM than the one that runs us: the home that JAVA25_HOME names, else a JDK 25 installed beside ours. */
final class OtherJvm {

    private OtherJvm() {}

    static Optional<Path> home() throws IOException {
        String named = System.getenv("JAVA25_HOME");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path siblings = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (Stream<Path> homes = Files.list(siblings)) {
            return homes.filter(OtherJvm::isJdk25).sorted().findFirst();
        }
    }

    private static boolean isJdk25(Path home) {
        Path release = home.resolve("release");
        try {
            return Files.isReadable(release)
                    && Files.readString(release).contains("JAVA_VERSION=\"25")
                    && Files.isExecutable(home.resolve("bin").resolve("java"));
        } catch (IOException e) {
            return false;
        }
    }
}
