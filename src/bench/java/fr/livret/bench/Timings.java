package fr.livret.bench;

import fr.livret.lsu.Conversion;
import fr.livret.lsu.LsuHandler;
import fr.livret.lsu.LsuHead;
import fr.livret.lsu.LsuReader;
import fr.livret.lsu.RefusedRow;
import fr.livret.lsu.SchemaCatalog;
import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.process.Client;
import fr.livret.process.Client.Job;
import fr.livret.process.ServiceDatabase;
import fr.livret.process.ServiceSchool;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.xml.transform.stream.StreamSource;

/** Medians of warm runs, and what they are compared with: the schema validator alone, the reader alone, the rows alone. */
final class Timings {

    /**
     * As many as the compilers of a JVM take to be done: during the sixtieth export they still took 40 ms of two
     * processors, ten after the hundred and fiftieth.
     */
    private static final int WARM_UP = 120;

    private static final SchemaCatalog SCHEMAS = SchemaCatalog.builtIn();

    private Timings() {}

    static void measure(Client client, PlainJdbc plain, Path directory, ServiceSchool school, int runs, Table table)
            throws Exception {
        Path exported = directory.resolve("exported.xml");
        List<Duration> acceptances = new ArrayList<>();
        List<Duration> submissions = new ArrayList<>();
        school.open("drop-folder", "{\"settings\":{}}");
        List<Duration> validations = new ArrayList<>();
        Duration export = median(runs, () -> {
            Job job = school.exported();
            acceptances.add(job.acceptance());
            submissions.add(school.submitted(job, "drop-folder").untilSucceeded());
            client.download(URI.create(job.body().path("file").path("href").asText()), exported);
            validations.add(timed(() -> validate(exported)));
            return job.untilSucceeded();
        });
        Duration validator = last(runs, validations);
        List<Duration> reads = new ArrayList<>();
        Duration readiness = median(runs, () -> {
            reads.add(timed(() -> plain.read(school)));
            return timed(school::readiness);
        });
        Duration rows = last(runs, reads);
        Duration polled = median(runs, () -> timed(school::unchanged));
        Duration parsing = median(runs, () -> timed(() -> parse(school.file())));
        Duration again = median(runs, () -> school.imported().untilSucceeded());
        List<ServiceSchool> empty = new ArrayList<>();
        for (int rank = 1; rank <= runs; rank++) {
            empty.add(ServiceSchool.create(client, directory, school.students(), rank));
        }
        Duration first = medianOf(empty, fresh -> fresh.imported().untilSucceeded());
        table.times("Times at " + school.students() + " students, medians of " + runs + " warm runs; file of "
                + Files.size(exported) / 1024 + " KiB");
        table.time("(a) export, 202 to SUCCEEDED", export, validator, "(b)");
        table.time("    export, POST to 202", last(runs, acceptances), validator, "(b)");
        table.time("    its submission by drop folder, 202 to DELIVERED", last(runs, submissions), validator, "(b)");
        table.time("(b) schema validator alone", validator, validator, "(b)");
        table.rate("    bytes written and checked, per second", Files.size(exported), export);
        table.rate("    bytes validated alone, per second", Files.size(exported), validator);
        table.time("(c) readiness of the school", readiness, rows, "(r)");
        table.time("    readiness, nothing changed", polled, rows, "(r)");
        table.time("(r) the same rows, plain JDBC", rows, rows, "(r)");
        table.time("(d) import into an empty school", first, parsing, "(p)");
        table.time("    import of the same again", again, parsing, "(p)");
        table.time("(p) reader alone", parsing, parsing, "(p)");
    }

    private static Duration median(int runs, Callable<Duration> run) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            run.call();
        }
        List<Duration> durations = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            durations.add(run.call());
        }
        return Table.median(durations);
    }

    /** The median of the last runs, those that were warm. */
    private static Duration last(int runs, List<Duration> durations) {
        return Table.median(durations.subList(durations.size() - runs, durations.size()));
    }

    private static Duration medianOf(List<ServiceSchool> schools, Measured measured) throws Exception {
        List<Duration> durations = new ArrayList<>();
        for (ServiceSchool school : schools) {
            durations.add(measured.of(school));
        }
        return Table.median(durations);
    }

    private static Duration timed(ServiceDatabase.Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void validate(Path file) throws Exception {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            SCHEMAS.newest().schema().newValidator().validate(new StreamSource(in));
        }
    }

    private static void parse(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            new LsuReader(SCHEMAS).read(in, new Unheard());
        }
    }

    /** A duration of something done to a school. */
    @FunctionalInterface
    private interface Measured {
        Duration of(ServiceSchool school) throws Exception;
    }

    private static final class Unheard implements LsuHandler {
        @Override
        public void head(LsuHead head) {}

        @Override
        public void periodicReport(BilanPeriodique report, int line) {}

        @Override
        public void cycleReport(BilanCycle report, int line) {}

        @Override
        public void conversion(Conversion conversion) {}

        @Override
        public void refused(RefusedRow row) {}
    }
}
