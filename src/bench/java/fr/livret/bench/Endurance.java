package fr.livret.bench;

import fr.livret.process.Client;
import fr.livret.process.Client.Job;
import fr.livret.process.CrashScenario;
import fr.livret.process.Outcomes;
import fr.livret.process.Replicas;
import fr.livret.process.ServiceProcess;
import fr.livret.process.ServiceSchool;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The long forms of what {@code ReplicasIT} does in short, and what a crowd does to one replica. The crash runs fail when an
 * export is lost, doubled or not whole; the rest is measured.
 */
public final class Endurance {

    private static final int SCHOOLS = 20;
    private static final int ROUNDS = 10;
    private static final int STUDENTS = 200;
    private static final int CROWD = 100;

    private Endurance() {}

    /**
     * Runs everything.
     *
     * @param args the directory of the packaged service, a directory to write to
     */
    public static void main(String... args) throws Exception {
        Path packaged = Path.of(args[0]);
        Path directory = Path.of(args[1]);
        crash(packaged, directory.resolve("crash"));
        crowd(packaged, directory.resolve("crowd"));
        rate(packaged, directory.resolve("rate-1"), 1);
        rate(packaged, directory.resolve("rate-2"), 2);
    }

    /** 200 exports and as many submissions, a kill in each round of either; an import; then PostgreSQL away for 20 s. */
    private static void crash(Path packaged, Path directory) throws Exception {
        try (CrashScenario scenario = new CrashScenario(new Replicas(packaged, directory), SCHOOLS, STUDENTS)) {
            for (int round = 0; round < ROUNDS; round++) {
                scenario.killRound();
                scenario.submissionRound();
            }
            require(scenario.outcomes(), scenario.kills() + " kills");
            none(scenario.submissions().faults());
            say(
                    "%d files handed over, none twice; %d of unknown fate, for a person to settle",
                    SCHOOLS * ROUNDS, scenario.submissions().unknown());
            none(scenario.importRound(SCHOOLS, STUDENTS + 1));
            say("%d schools imported whole, the replica that imported killed meanwhile", SCHOOLS);
            List<Integer> statuses = scenario.outage(Duration.ofSeconds(20));
            require(scenario.outcomes(), "20 s without PostgreSQL, " + statuses.size() + " requests meanwhile");
            if (statuses.stream().anyMatch(status -> status != 503)) {
                throw new IllegalStateException("not only 503: " + statuses);
            }
        }
    }

    private static void require(Outcomes outcomes, String after) {
        none(outcomes.faults());
        say(
                "%d exports ended once each, whole and valid, in %d attempts, after %s",
                outcomes.files(), outcomes.attempts(), after);
    }

    private static void none(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
    }

    /** As many schools as a département has, exporting at once on one replica. */
    private static void crowd(Path packaged, Path directory) throws Exception {
        try (Replicas replicas = new Replicas(packaged, directory)) {
            ServiceProcess replica = replicas.start(replicas.replica("only").withHeap("512m"));
            Client client = replicas.client(replica);
            List<ServiceSchool> schools = replicas.schools(client, CROWD, STUDENTS);
            List<Job> jobs = new ArrayList<>();
            for (ServiceSchool school : schools) {
                jobs.add(school.startExport());
            }
            List<Duration> waits = new ArrayList<>();
            for (Job job : jobs) {
                Job ended = client.finished(job);
                Instant started = Instant.parse(ended.body().path("startedAt").asText());
                waits.add(Duration.between(job.accepted(), started));
            }
            waits.sort(Comparator.naturalOrder());
            say(
                    "%d schools at once, -Xmx512m: waits of %d ms at least, %d ms in the middle, %d ms at most; live heap after %.1f MB",
                    CROWD,
                    waits.get(0).toMillis(),
                    waits.get(CROWD / 2).toMillis(),
                    waits.get(CROWD - 1).toMillis(),
                    replica.liveHeap() / 1024.0 / 1024);
        }
    }

    /** Exports a second, end to end, with so many replicas. */
    private static void rate(Path packaged, Path directory, int count) throws Exception {
        try (Replicas replicas = new Replicas(packaged, directory)) {
            Client client = replicas.client(replicas.start(replicas.replica("replica-1")));
            for (int other = 2; other <= count; other++) {
                replicas.start(replicas.replica("replica-" + other));
            }
            List<ServiceSchool> schools = replicas.schools(client, SCHOOLS, STUDENTS);
            exportAll(client, schools);
            Instant start = Instant.now();
            long bytes = exportAll(client, schools);
            double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
            say(
                    "%d replica(s): %.1f exports/s of %d students, %.1f MB/s written and checked",
                    count, SCHOOLS / seconds, STUDENTS, bytes / seconds / 1024 / 1024);
        }
    }

    private static long exportAll(Client client, List<ServiceSchool> schools) throws Exception {
        List<Job> jobs = new ArrayList<>();
        for (ServiceSchool school : schools) {
            jobs.add(school.startExport());
        }
        long bytes = 0;
        for (Job job : jobs) {
            bytes += client.finished(job).body().path("file").path("size").asLong();
        }
        return bytes;
    }

    private static void say(String format, Object... values) {
        System.out.println("- " + String.format(Locale.ROOT, format, values));
    }
}
