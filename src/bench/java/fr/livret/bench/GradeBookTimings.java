package fr.livret.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import fr.livret.process.Client;
import fr.livret.process.ServiceSchool;
import fr.livret.sample.GradeBook;
import fr.livret.sample.SampleOptions;
import fr.livret.sample.SampleSchool;
import fr.livret.sample.SampleTerm;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a grade book sends after SIECLE's files: three terms of report cards, against parsing the same lines alone. */
final class GradeBookTimings {

    private final Client client;
    private final Path directory;
    private final int students;
    private final List<Duration> sent = new ArrayList<>();
    private final List<Duration> again = new ArrayList<>();
    private final List<Duration> parsed = new ArrayList<>();

    GradeBookTimings(Client client, Path directory, int students) {
        this.client = client;
        this.directory = directory;
        this.students = students;
    }

    /** Sends everything to a school that has its SIECLE files; {@code timed} after the first. */
    void send(ServiceSchool school, boolean timed) throws Exception {
        SampleSchool sample = SampleSchool.of(SampleOptions.ofStudents(students));
        GradeBook book = GradeBook.fedBySiecle(sample);
        post(school, "/teachers", book::writeTeachers);
        post(school, "/subjects", book::writeSubjects);
        post(school, "/services", book::writeServices);
        post(school, "/interdisciplinary-projects", book::writeProjects);
        for (SampleTerm term : sample.terms()) {
            String path = "/periods/" + term.code() + "/report-cards";
            Content cards = out -> book.writeReportCards(out, term.code());
            Duration first = post(school, path, cards);
            Duration second = post(school, path, cards);
            if (timed) {
                sent.add(first);
                again.add(second);
                parsed.add(parse(directory.resolve("rows.ndjson")));
            }
        }
    }

    void report(Table table) {
        Duration alone = Table.median(parsed);
        table.time(label("report cards of a term", Table.median(sent)), Table.median(sent), alone, "parser alone");
        table.time(label("the same again", Table.median(again)), Table.median(again), alone, "parser alone");
    }

    private String label(String what, Duration time) {
        return String.format(Locale.ROOT, "%s, %d students/s", what, Math.round(students / (time.toNanos() / 1e9)));
    }

    private Duration post(ServiceSchool school, String path, Content content) throws Exception {
        Path file = directory.resolve("rows.ndjson");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
        long start = System.nanoTime();
        client.post(school.path(path), "application/x-ndjson", BodyPublishers.ofFile(file));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration parse(Path file) throws IOException {
        long start = System.nanoTime();
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                parser.getText();
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
