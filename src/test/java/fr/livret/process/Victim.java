package fr.livret.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The replica that dies (SIGKILL) and comes back. It runs on another JVM than the tests, when there is one, in another time
 * zone, language and encoding: what it writes must not show it.
 */
final class Victim {

    static final String NAME = "victim";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Replicas replicas;
    private final ServiceProcess.Launch launch;
    private ServiceProcess process;
    private int kills;

    Victim(Replicas replicas, ServiceProcess.Launch launch) throws Exception {
        this.replicas = replicas;
        ServiceProcess.Launch abroad = launch.withOptions(
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Dfile.encoding=ISO-8859-1");
        Optional<Path> other = OtherJvm.home();
        this.launch = other.isPresent() ? abroad.on(other.get()) : abroad;
        this.process = replicas.start(this.launch);
    }

    /** Kills it as soon as a query past the service finds anything. */
    void killOnce(Supplier<String> query) throws Exception {
        until(query, true, "the victim was given no job");
        process.kill();
        kills++;
    }

    void startAgain() throws Exception {
        process = replicas.start(launch);
    }

    Client client() {
        return replicas.client(process);
    }

    int kills() {
        return kills;
    }

    /** Waits until a query past the service finds nothing. */
    void untilNone(String query) throws Exception {
        until(() -> query, false, "there still are rows of: " + query);
    }

    private void until(Supplier<String> query, boolean found, String otherwise) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (replicas.database().rows(query.get()).isEmpty() == found) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(otherwise);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
