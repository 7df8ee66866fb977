package fr.livret.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.livret.roster.PositioningType;
import fr.livret.sample.SampleClass;
import fr.livret.sample.SampleSchool;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Says what the demo does. */
final class DemoPrinter {

    /** The session stands in the README between these two. */
    private static final String SESSION_STARTS = "<!-- session -->\n```bash\n";

    private static final String SESSION_ENDS = "```";
    private static final String PRINTED_ROOT = "http://localhost:8080";

    private final PrintStream out;

    DemoPrinter(PrintStream out) {
        this.out = out;
    }

    void school(SampleSchool school) {
        int students = school.classes().stream().mapToInt(SampleClass::students).sum();
        say("");
        say("1. Created " + SampleSchool.NAME + ", " + SampleSchool.UAI + ": it does not exist. " + students
                + " pupils, " + school.classes().size() + " classes, "
                + school.plantedDefects().size() + " defects planted over "
                + school.terms().size() + " terms.");
    }

    void imported(Path file, JsonNode job) {
        JsonNode counts = job.path("counts");
        say("   Imported %s (%d KiB): %d objects created, %d changed, %d rows refused and listed"
                .formatted(
                        file.getFileName(),
                        job.path("file").path("size").asLong() / 1024,
                        total(counts, "created"),
                        total(counts, "updated"),
                        total(counts, "refused")));
    }

    void sent(Path file, JsonNode counts) {
        say("   Sent %s: %d created, %d changed, %d unchanged, %d rows refused and listed"
                .formatted(
                        file.getFileName(),
                        counts.path("created").asInt(),
                        counts.path("updated").asInt(),
                        counts.path("unchanged").asInt(),
                        counts.path("refused").asInt()));
    }

    private static int total(JsonNode counts, String what) {
        int total = 0;
        for (JsonNode ofKind : counts) {
            total += ofKind.path(what).asInt();
        }
        return total;
    }

    void positioned(PositioningType type, List<String> classes) {
        say("2. " + type + ": " + String.join(", ", classes));
    }

    void leftToTheReader(String classCode) {
        say("   " + classCode + " has no positioning type: the session below gives it one.");
    }

    void readiness(String term, JsonNode page) {
        JsonNode summary = page.path("summary");
        say("3. Readiness of " + term + ": " + summary.path("total").asLong() + " students, "
                + summary.path("byStatus"));
        for (JsonNode item : summary.path("byItem")) {
            say("   %-32s %4d, of which %d blocking, %d students"
                    .formatted(
                            item.path("code").asText(),
                            item.path("count").asLong(),
                            item.path("blocking").asLong(),
                            item.path("students").asLong()));
        }
    }

    void exported(JsonNode job, Path file) {
        JsonNode counts = job.path("counts");
        say("4. Exported " + counts.path("exported").asInt() + " of "
                + counts.path("inScope").asInt() + " students at schema "
                + job.path("file").path("schemaLabel").asText() + ", checked; left out: "
                + counts.path("leftOut") + ", lines held back: "
                + counts.path("leftOutLines").asInt());
        say("   File: " + file.toAbsolutePath());
        say("   SHA-256: " + job.path("file").path("sha256").asText());
    }

    void invitation(String root, String uai) {
        say("");
        say("Serving until Ctrl-C");
        say("   API      " + root + "/api/v1/schools/" + uai);
        say("   Contract " + root + "/q/swagger-ui");
        say("   Health   " + root + "/q/health");
        say("   Users    administration, administrator, integration, district; password demo");
        say("");
        say("Try it");
        say("");
        say(session().replace(PRINTED_ROOT, root));
        out.flush();
    }

    private static String session() {
        try (InputStream in = DemoPrinter.class.getResourceAsStream("/demo/README.md")) {
            String readme = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            int start = readme.indexOf(SESSION_STARTS) + SESSION_STARTS.length();
            return readme.substring(start, readme.indexOf(SESSION_ENDS, start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String line) {
        out.println(line);
    }
}
