package fr.livret.process;

import fr.livret.process.Client.Job;
import fr.livret.support.DropInJar;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Jobs of several schools by two replicas, one of which dies again and again while it runs one. */
public final class CrashScenario implements AutoCloseable {

    private static final String KEY = "a2V5LW9mLXRoZS1jcmFzaC1zY2VuYXJpby1mb3ItdGVzdHM=";
    private static final String RUN_BY_THE_VICTIM = "select 1 from scheduled_tasks t join export_job j"
            + " on t.task_instance = j.school || '/' || j.id where t.task_name = 'export' and t.picked"
            + " and t.picked_by = '" + Victim.NAME + "' and j.state = 'RUNNING' limit 1";
    private static final String UNFINISHED = "select 1 from export_job where finished_at is null"
            + " union all select 1 from scheduled_tasks where task_name = 'export'";

    private final Replicas replicas;
    private final Path secrets;
    private final Path archive;
    private final Path adapters;
    private final ServiceProcess survivor;
    private final Client client;
    private final List<ServiceSchool> schools;
    private final Map<ServiceSchool, List<Job>> exports = new LinkedHashMap<>();
    private final ReceivingStub receiver = new ReceivingStub();
    private final Victim victim;
    private final SubmissionCrash submissions;

    public CrashScenario(Replicas replicas, int schools, int students) throws Exception {
        this.replicas = replicas;
        this.secrets = Files.createDirectories(replicas.directory().resolve("secrets"));
        this.archive = Files.createDirectories(replicas.directory().resolve("archive"));
        this.adapters = Files.createDirectories(replicas.directory().resolve("adapters"));
        DropInJar.write(adapters.resolve("archive-adapter.jar"));
        this.survivor = replicas.start(configured(replicas.replica("survivor")));
        this.client = replicas.client(survivor);
        this.schools = replicas.schools(client, schools, students);
        for (ServiceSchool school : this.schools) {
            client.start(
                    school.path("/webhooks"),
                    "application/json",
                    BodyPublishers.ofString("{\"url\":\"https://127.0.0.1:9/\"}"));
            exports.put(school, new ArrayList<>());
        }
        this.victim = new Victim(replicas, configured(replicas.replica(Victim.NAME)));
        this.submissions = new SubmissionCrash(database(), victim, receiver);
        submissions.configure(this.schools, secrets);
    }

    public ServiceDatabase database() {
        return replicas.database();
    }

    public int kills() {
        return victim.kills();
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
            victim.killOnce(() -> RUN_BY_THE_VICTIM);
            held.rollback();
        }
        victim.startAgain();
        untilAllHaveEnded();
    }

    /** Hands the last export of every school over; the victim is killed when it has sent one and has not recorded it. */
    public void submissionRound() throws Exception {
        Map<ServiceSchool, Job> last = new LinkedHashMap<>();
        exports.forEach((school, jobs) -> last.put(school, jobs.get(jobs.size() - 1)));
        submissions.round(last);
    }

    /** What became of the submissions. */
    public SubmissionCrash submissions() {
        return submissions;
    }

    /** Hands an export over through the adapter of a jar that was dropped in; gives the bytes that arrived. */
    public byte[] archived() throws Exception {
        ServiceSchool school = schools.get(0);
        school.open("archive", "{\"settings\":{\"series\":\"1042W\"}}");
        Job export = exports.get(school).get(0);
        Job submission = school.submitted(export, "archive");
        return Files.readAllBytes(archive.resolve(school.uai())
                .resolve(submission.body().path("receipt").path("reference").asText()));
    }

    /** The bytes of the file of the same export, downloaded. */
    public byte[] downloaded() throws Exception {
        return client.bytes(client.fileOf(exports.get(schools.get(0)).get(0)));
    }

    /** Imports so many schools that were empty; the victim is killed in the middle. Gives what is not as it should be. */
    public List<String> importRound(int count, int students) throws Exception {
        List<ServiceSchool> empty = new ArrayList<>();
        for (int rank = 0; rank < count; rank++) {
            empty.add(ServiceSchool.create(client, replicas.directory(), students, rank));
        }
        return new ImportCrash(database(), victim, empty).run();
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
        Client other = victim.client();
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
        return Outcomes.of(database(), survivor.isAlive() ? client : victim.client(), exports);
    }

    private ServiceProcess.Launch configured(ServiceProcess.Launch launch) {
        return launch.with("LIVRET_WEBHOOKS_KEY", KEY)
                .with("LIVRET_WEBHOOKS_ALLOW_PRIVATE_ADDRESSES", "true")
                .with("LIVRET_SECRETS", secrets.toString())
                .with("LIVRET_ADAPTERS", adapters.toString())
                .withOptions("-Darchive.root=" + archive)
                .with("LIVRET_SUBMISSION_HOSTS", "localhost")
                .with("LIVRET_SUBMISSION_RETRY_DELAY", "1s");
    }

    private int attempts() throws Exception {
        return Integer.parseInt(database()
                .rows("select coalesce(sum(attempt), 0) from export_job")
                .get(0));
    }

    private void untilAllHaveEnded() throws Exception {
        victim.untilNone(UNFINISHED);
    }

    @Override
    public void close() throws IOException, SQLException {
        receiver.close();
        replicas.close();
    }
}
