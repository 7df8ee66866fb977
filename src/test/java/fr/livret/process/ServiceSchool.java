package fr.livret.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.process.Client.Job;
import fr.livret.roster.PositioningType;
import fr.livret.sample.SampleClass;
import fr.livret.sample.SampleOptions;
import fr.livret.sample.SampleSchool;
import fr.livret.sample.SampleTerm;
import fr.livret.school.Uai;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A sample school of a size, under a UAI of its own. */
public record ServiceSchool(Client client, String uai, int students, Path file) {

    public static final String PERIOD = "2025-T1";

    private static final int FIRST_NUMBER = 1_000_000;
    private static final String EXPORT = "{\"periods\":[\"" + PERIOD + "\"],\"signatory\":\"AS_RECORDED\"}";

    /** Creates a school and brings it as far as readiness and export. */
    public static ServiceSchool load(Client client, Path directory, int students)
            throws IOException, InterruptedException {
        return load(client, directory, students, 0);
    }

    /** As {@link #load(Client, Path, int)}; {@code rank} tells schools of one size apart. */
    public static ServiceSchool load(Client client, Path directory, int students, int rank)
            throws IOException, InterruptedException {
        ServiceSchool school = create(client, directory, students, rank);
        school.imported();
        school.position();
        return school;
    }

    /** Creates an empty school with its file; {@code rank} tells schools of one size apart. */
    public static ServiceSchool create(Client client, Path directory, int students, int rank)
            throws IOException, InterruptedException {
        int number = FIRST_NUMBER + 100 * students + rank;
        String uai = String.format(Locale.ROOT, "%07d%s", number, Uai.keyOf(number));
        Path file = directory.resolve(uai + ".xml");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            sample(students).writeLsuFile(new UaiReplacement(out, uai), PERIOD);
        }
        client.put("/schools/" + uai, "{\"name\":\"" + SampleSchool.NAME + "\",\"currentYear\":2025}");
        SampleTerm term = sample(students).terms().get(0);
        client.put(
                "/schools/" + uai + "/periods/" + PERIOD,
                "{\"startsOn\":\"%s\",\"endsOn\":\"%s\",\"label\":\"%s\"}"
                        .formatted(term.startsOn(), term.endsOn(), term.label()));
        return new ServiceSchool(client, uai, students, file);
    }

    public Job imported() throws IOException, InterruptedException {
        return client.finished(startImport());
    }

    public Job startImport() throws IOException, InterruptedException {
        return client.start(path("/imports"), "application/xml", BodyPublishers.ofFile(file));
    }

    public Job startExport() throws IOException, InterruptedException {
        return client.start(path("/exports"), "application/json", BodyPublishers.ofString(EXPORT));
    }

    /** Accepts an export that starts at that time. */
    public Job scheduleExport(Instant at) throws IOException, InterruptedException {
        String body = EXPORT.replaceFirst("}$", ",\"startAt\":\"" + at + "\"}");
        return client.start(path("/exports"), "application/json", BodyPublishers.ofString(body));
    }

    /** The same school, asked for through another replica. */
    public ServiceSchool through(Client other) {
        return new ServiceSchool(other, uai, students, file);
    }

    public Job exported() throws IOException, InterruptedException {
        return client.finished(startExport());
    }

    /** Opens a channel for submissions. */
    public void open(String channel, String configuration) throws IOException, InterruptedException {
        client.put(path("/submission-channels/" + channel), configuration);
    }

    /** Starts to hand the file of an export over. */
    public Job submit(Job export, String channel) throws IOException, InterruptedException {
        return client.start(
                path("/exports/" + export.id() + "/submissions"),
                "application/json",
                BodyPublishers.ofString("{\"channel\":\"" + channel + "\"}"));
    }

    public Job submitted(Job export, String channel) throws IOException, InterruptedException {
        return client.finished(submit(export, channel));
    }

    public void readiness() throws IOException, InterruptedException {
        client.get(path("/periods/" + PERIOD + "/readiness?limit=1"));
    }

    /** What a screen costs that asks again while nothing changes. */
    public void unchanged() throws IOException, InterruptedException {
        client.again(path("/periods/" + PERIOD + "/readiness-summary"));
    }

    private void position() throws IOException, InterruptedException {
        for (PositioningType type : PositioningType.values()) {
            List<String> classes = sample(students).classes().stream()
                    .filter(c -> c.positioning() == type)
                    .map(SampleClass::code)
                    .toList();
            if (!classes.isEmpty()) {
                client.patch(
                        path("/classes"),
                        new ObjectMapper().writeValueAsString(Map.of("classes", classes, "positioning", type)));
            }
        }
    }

    public String path(String rest) {
        return "/schools/" + uai + rest;
    }

    private static SampleSchool sample(int students) {
        return SampleSchool.of(SampleOptions.ofStudents(students));
    }

    /** Writes another school's code into the first bytes, where the header stands. */
    private static final class UaiReplacement extends java.io.FilterOutputStream {

        private final byte[] uai;
        private boolean done;

        UaiReplacement(OutputStream out, String uai) {
            super(out);
            this.uai = uai.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            String text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
            int at = done ? -1 : text.indexOf(SampleSchool.UAI);
            if (at < 0) {
                out.write(bytes, offset, length);
                return;
            }
            done = true;
            out.write(bytes, offset, at);
            out.write(uai);
            out.write(bytes, offset + at + uai.length, length - at - uai.length);
        }
    }
}
