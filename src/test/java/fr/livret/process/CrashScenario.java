package fr.livret.process;

import fr.livret.process.Client.Job;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Exports of several schools by two replicas, one of which dies again and again while it runs a job. The one that dies runs
 * on another JVM, when there is one, in another time zone and language: its files must not show it.
 */
public final class CrashScenario implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String KEY = "a2V5LW9mLXRoZS1jcmFzaC1zY2VuYXJpby1mb3ItdGVzdHM=";
    private static final String RUN_BY_THE_VICTIM = "select 1 from scheduled_tasks t join export_job j"
            + " on t.task_instance = j.school || '/' || j.id where t.task_name = 'export' and t.picked"
            + " and t.picked_by = 'victim' and j.state = 'RUNNING' limit 1";
    private static final String UNFINISHED = "select id from export_job where finished_at is null";

    private final Replicas replicas;
    private final ServiceProcess survivor;
    private final Client client;
    private final List<ServiceSchool> schools;
    private final Map<ServiceSchool, List<Job>> exports = new LinkedHashMap<>();
    private ServiceProcess victim;
    private int kills;

    public CrashScenario(Replicas replicas, int schools, int students) throws Exception {
        this.replicas = replicas;
        this.survivor = replicas.start(withWebhooks(replicas.replica("survivor")));
        this.client = replicas.client(survivor);
        this.schools = replicas.schools(client, schools, students);
        for (ServiceSchool school : this.schools) {
            client.start(
                    school.path("/webhooks"),
                    "application/json",
                    BodyPublishers.ofString("{\"url\":\"https://127.0.0.1:9/\"}"));
            exports.put(school, new ArrayList<>());
        }
        this.victim = startVictim();
    }

    public ServiceDatabase database() {
        return replicas.database();
    }

    public int kills() {
        return kills;
    }

    /**
     * Exports every school once; the victim is killed in the middle of a job, and started again. Until then no job can
     * store its file, so that none slips through.
     */
    public void killRound() throws Exception {
        try (Connection held = database().open();
                Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("lock table stored_file in share mode");
            startAll();
            untilTheVictimRunsAJob();
            victim.kill();
            kills++;
            held.rollback();
        }
        victim = startVictim();
        untilAllHaveEnded();
    }

    /** Starts an export of every school. */
    public void startAll() throws Exception {
        for (ServiceSchool school : schools) {
            exports.get(school).add(school.startExport());
        }
    }

    /** Stops one replica (SIGTERM) under the jobs of all schools, and gives the attempts that these jobs took. */
    public int stopOne() throws Exception {
        int before = attempts();
        startAll();
        survivor.close();
        untilAllHaveEnded();
        return attempts() - before;
    }

    /** Exports every school once, on the victim alone. */
    public void roundOfTheVictim() throws Exception {
        survivor.close();
        Client other = replicas.client(victim);
        for (ServiceSchool school : schools) {
            exports.get(school).add(school.through(other).startExport());
        }
        untilAllHaveEnded();
    }

    /** Stops PostgreSQL for a while under the jobs of all schools; gives the statuses of requests meanwhile. */
    public List<Integer> outage(Duration length) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        startAll();
        database().pause(() -> {
            Instant end = Instant.now().plus(length);
            while (Instant.now().isBefore(end)) {
                statuses.add(client.status(schools.get(0).path("/exports")));
                TimeUnit.MILLISECONDS.sleep(100);
            }
        });
        untilAllHaveEnded();
        return statuses;
    }

    /** What became of all exports so far, asked of a replica that lives. */
    public Outcomes outcomes() throws Exception {
        return Outcomes.of(database(), survivor.isAlive() ? client : replicas.client(victim), exports);
    }

    private ServiceProcess startVictim() throws Exception {
        ServiceProcess.Launch launch = withWebhooks(replicas.replica("victim"))
                .withOptions(
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Dfile.encoding=ISO-8859-1");
        Optional<java.nio.file.Path> other = OtherJvm.home();
        return replicas.start(other.isPresent() ? launch.on(other.get()) : launch);
    }

    private static ServiceProcess.Launch withWebhooks(ServiceProcess.Launch launch) {
        return launch.with("LIVRET_WEBHOOKS_KEY", KEY).with("LIVRET_WEBHOOKS_ALLOW_PRIVATE_ADDRESSES", "true");
    }

    private int attempts() throws Exception {
        return Integer.parseInt(database()
                .rows("select coalesce(sum(attempt), 0) from export_job")
                .get(0));
    }

    private void untilTheVictimRunsAJob() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (database().rows(RUN_BY_THE_VICTIM).isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the victim was given no job");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void untilAllHaveEnded() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!database().rows(UNFINISHED).isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "exports that did not end: " + database().rows(UNFINISHED));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        while (!database()
                        .rows("select 1 from scheduled_tasks where task_name = 'export'")
                        .isEmpty()
                && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        replicas.close();
    }
}
