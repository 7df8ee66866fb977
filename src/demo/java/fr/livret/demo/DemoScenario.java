package fr.livret.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.livret.roster.PositioningType;
import fr.livret.sample.GradeBook;
import fr.livret.sample.SampleClass;
import fr.livret.sample.SampleSchool;
import fr.livret.sample.SampleTerm;
import fr.livret.siecle.SiecleKind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The three steps on the sample collège, by HTTP, each by the user whose task it is. */
final class DemoScenario {

    /** Left without a type, for the session that the demo prints. */
    private static final String CLASS_LEFT_TO_THE_READER = "6EME 4";

    private static final String PREPARES = "administration";
    private static final String EXPORTS = "administrator";
    private static final String SCHOOL = "/schools/" + SampleSchool.UAI;

    private final SampleSchool school;
    private final DemoClient client;
    private final DemoPrinter printer;
    private final Path directory;

    DemoScenario(SampleSchool school, DemoClient client, DemoPrinter printer, Path directory) {
        this.school = school;
        this.client = client;
        this.printer = printer;
        this.directory = directory;
    }

    void play() throws IOException {
        Files.createDirectories(directory);
        createSchool();
        for (SiecleKind kind : SiecleKind.values()) {
            load(kind);
        }
        positionClasses();
        fillGradeBook();
        String term = school.terms().get(0).code();
        printer.readiness(term, client.get(EXPORTS, SCHOOL + "/periods/" + term + "/readiness?limit=1"));
        export(term);
        printer.invitation(client.root(), SampleSchool.UAI);
    }

    private void createSchool() {
        ObjectNode body = client.json().createObjectNode();
        body.put("name", SampleSchool.NAME).put("currentYear", SampleSchool.YEAR);
        client.put(PREPARES, SCHOOL, body);
        for (SampleTerm term : school.terms()) {
            ObjectNode bounds = client.json().createObjectNode();
            bounds.put("startsOn", term.startsOn().toString());
            bounds.put("endsOn", term.endsOn().toString());
            bounds.put("label", term.label());
            client.put(PREPARES, SCHOOL + "/periods/" + term.code(), bounds);
        }
        printer.school(school);
    }

    /** What the school exports from SIECLE and STS-web. */
    private void load(SiecleKind kind) throws IOException {
        Path file = written("sample-" + kind + ".xml", out -> school.writeSiecleFile(out, kind));
        printer.imported(
                file, client.job(PREPARES, SCHOOL + "/imports", "application/xml", BodyPublishers.ofFile(file)));
    }

    /** What its grade book sends. */
    private void fillGradeBook() throws IOException {
        GradeBook book = GradeBook.fedBySiecle(school);
        send("/teachers", "sample-teachers.ndjson", book::writeTeachers);
        send("/subjects", "sample-subjects.ndjson", book::writeSubjects);
        send("/services", "sample-services.ndjson", book::writeServices);
        send("/interdisciplinary-projects", "sample-projects.ndjson", book::writeProjects);
        for (SampleTerm term : school.terms()) {
            send(
                    "/periods/" + term.code() + "/report-cards",
                    "sample-" + term.code() + ".ndjson",
                    out -> book.writeReportCards(out, term.code()));
        }
    }

    private void send(String path, String name, Content content) throws IOException {
        Path file = written(name, content);
        printer.sent(file, client.lines(PREPARES, SCHOOL + path, BodyPublishers.ofFile(file)));
    }

    private Path written(String name, Content content) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
        return file;
    }

    private void positionClasses() {
        for (PositioningType type : PositioningType.values()) {
            List<String> classes = school.classes().stream()
                    .filter(c -> c.positioning() == type)
                    .map(SampleClass::code)
                    .filter(code -> !code.equals(CLASS_LEFT_TO_THE_READER))
                    .toList();
            if (!classes.isEmpty()) {
                ObjectNode change = client.json().createObjectNode();
                change.set("classes", client.json().valueToTree(classes));
                change.put("positioning", type.name());
                client.patch(PREPARES, SCHOOL + "/classes", change);
                printer.positioned(type, classes);
            }
        }
        printer.leftToTheReader(CLASS_LEFT_TO_THE_READER);
    }

    private void export(String term) {
        ObjectNode request = client.json().createObjectNode();
        request.putArray("periods").add(term);
        request.putObject("signatory")
                .put("civility", "MME")
                .put("lastName", "Fictive")
                .put("firstName", "Odile");
        JsonNode job = client.job(EXPORTS, SCHOOL + "/exports", "application/json", client.json(request));
        JsonNode file = job.path("file");
        Path target = directory.resolve(file.path("name").asText());
        client.download(EXPORTS, URI.create(file.path("href").asText()), target);
        printer.exported(job, target);
    }

    /** What a file holds. */
    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
