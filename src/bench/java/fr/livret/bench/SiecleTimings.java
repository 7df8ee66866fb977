package fr.livret.bench;

import fr.livret.process.Client;
import fr.livret.process.Client.Job;
import fr.livret.process.ServiceProcess;
import fr.livret.process.ServiceSchool;
import fr.livret.sample.SampleOptions;
import fr.livret.sample.SampleSchool;
import fr.livret.siecle.SiecleKind;
import fr.livret.xml.SecureXml;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Imports of SIECLE and STS files into empty schools, against parsing the same file with StAX alone; then the grade book. */
final class SiecleTimings {

    private static final Charset ENCODING = Charset.forName("ISO-8859-15");
    private static final int WARM_UP = 5;

    /** Schools of this bench, apart from the others of their size. */
    private static final int FIRST_RANK = 50;

    private SiecleTimings() {}

    static void measure(Client client, Path directory, int students, int runs, Table table) throws Exception {
        Map<SiecleKind, List<Duration>> imports = new EnumMap<>(SiecleKind.class);
        Map<SiecleKind, List<Duration>> parsing = new EnumMap<>(SiecleKind.class);
        GradeBookTimings gradeBook = new GradeBookTimings(client, directory, students);
        for (int run = 0; run <= runs; run++) {
            ServiceSchool school = ServiceSchool.create(client, directory, students, FIRST_RANK + run);
            for (SiecleKind kind : SiecleKind.values()) {
                Path file = write(directory, school.uai(), students, kind);
                Job job = client.finished(client.start(
                        "/schools/" + school.uai() + "/imports",
                        "application/octet-stream",
                        BodyPublishers.ofFile(file)));
                Duration parsed = parse(file);
                if (run > 0) {
                    imports.computeIfAbsent(kind, k -> new ArrayList<>()).add(job.untilSucceeded());
                    parsing.computeIfAbsent(kind, k -> new ArrayList<>()).add(parsed);
                }
            }
            gradeBook.send(school, run > 0);
        }
        table.times("SIECLE and STS files and the grade book of " + students + " students into empty schools (-Xmx"
                + ServiceProcess.HEAP + "), medians of " + runs + " runs");
        for (SiecleKind kind : SiecleKind.values()) {
            Duration alone = Table.median(parsing.getOrDefault(kind, List.of()));
            Duration imported = Table.median(imports.getOrDefault(kind, List.of()));
            table.time(label(kind, students, imported), imported, alone, "StAX alone");
        }
        gradeBook.report(table);
    }

    private static String label(SiecleKind kind, int students, Duration imported) {
        return String.format(
                Locale.ROOT, "import of %s, %d students/s", kind, Math.round(students / (imported.toNanos() / 1e9)));
    }

    private static Path write(Path directory, String uai, int students, SiecleKind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SampleSchool.of(SampleOptions.ofStudents(students)).writeSiecleFile(out, kind);
        Path file = directory.resolve(uai + "-" + kind + ".xml");
        Files.write(file, out.toString(ENCODING).replace(SampleSchool.UAI, uai).getBytes(ENCODING));
        return file;
    }

    /** Warm, then once with the clock. */
    private static Duration parse(Path file) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            readAll(file);
        }
        long start = System.nanoTime();
        readAll(file);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void readAll(Path file) throws Exception {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XMLStreamReader stream = SecureXml.open(in);
            while (stream.hasNext()) {
                stream.next();
            }
        }
    }
}
