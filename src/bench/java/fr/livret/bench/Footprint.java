package fr.livret.bench;

import fr.livret.process.Client;
import fr.livret.process.Client.Job;
import fr.livret.process.ServiceDatabase;
import fr.livret.process.ServiceDatabase.Step;
import fr.livret.process.ServiceProcess;
import fr.livret.process.ServiceSchool;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** SQL statements and live heap of a readiness and of an export, by size of school. */
final class Footprint {

    private static final int BETWEEN_SAMPLES = 20;

    /** Longer than the log takes to be switched on: what is counted is the job, not its acceptance. */
    private static final Duration AHEAD = Duration.ofSeconds(4);

    private final Client client;
    private final ServiceDatabase database;
    private final ServiceProcess service;
    private final List<Line> lines = new ArrayList<>();

    Footprint(Client client, ServiceDatabase database, ServiceProcess service) {
        this.client = client;
        this.database = database;
        this.service = service;
    }

    void measure(ServiceSchool school) throws Exception {
        school.readiness();
        Statements statements = Statements.of(database.during(school::readiness));
        measured("readiness", school, statements, school::readiness);
        client.finished(school.startExport());
        Job accepted = school.scheduleExport(Instant.now().plus(AHEAD));
        statements = Statements.of(database.during(() -> untilOver(accepted)));
        measured("export", school, statements, () -> untilOver(school.startExport()));
    }

    void report(Table table) {
        table.footprints("Statements and live heap (-Xmx" + ServiceProcess.HEAP + ")");
        lines.forEach(table::footprint);
        table.heapRatio(
                "readiness", of("readiness", 1).peak(), of("readiness", 0).peak());
        table.heapRatio("export", of("export", 1).peak(), of("export", 0).peak());
    }

    private void measured(String operation, ServiceSchool school, Statements statements, Step step) throws Exception {
        long idle = service.liveHeap();
        long peak = Math.max(idle, peakDuring(step));
        lines.add(new Line(operation, school.students(), statements, idle, peak));
    }

    /** Waits without asking the service, which would add to its statements. */
    private void untilOver(Job job) throws Exception {
        while (!database.isOver(job.id())) {
            Thread.sleep(BETWEEN_SAMPLES);
        }
    }

    /** The most that survived a full collection, of those forced one after the other while the step ran. */
    private long peakDuring(Step step) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong peak = new AtomicLong();
        Thread sampler = new Thread(() -> {
            while (!over.get()) {
                try {
                    peak.accumulateAndGet(service.liveHeap(), Math::max);
                    Thread.sleep(BETWEEN_SAMPLES);
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }
        });
        sampler.start();
        step.run();
        over.set(true);
        sampler.join();
        return peak.get();
    }

    private Line of(String operation, int rank) {
        return lines.stream()
                .filter(line -> line.operation().equals(operation))
                .toList()
                .get(rank);
    }

    /**
     * What an operation took.
     *
     * @param idle live bytes before it
     * @param peak most live bytes during it
     */
    record Line(String operation, int students, Statements statements, long idle, long peak) {}
}
