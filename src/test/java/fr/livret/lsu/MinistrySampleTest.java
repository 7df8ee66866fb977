package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmlunit.assertj3.XmlAssert;

/** The Ministry's sample, labelled 2.0, comes in and goes out at 10.0 (§ 8). */
class MinistrySampleTest {
    @TempDir
    Path directory;

    private String sample = "";
    private RecordingHandler read = new RecordingHandler();

    @BeforeEach
    void readSample() throws IOException {
        sample = Files.readString(Documents.reference("ministry-sample.xml"));
        read = Documents.read(sample);
    }

    private String written() throws IOException {
        try (LsuSpool spool = new LsuSpool(Documents.CATALOG.newest(), directory)) {
            for (BilanPeriodique report : read.periodic) {
                spool.periodicReport(report);
            }
            for (BilanCycle report : read.cycle) {
                spool.cycleReport(report);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            spool.writeTo(out, () -> read.head);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void refusesNothing() {
        assertThat(read.refused).isEmpty();
        assertThat(read.periodic).hasSize(5);
        assertThat(read.cycle).hasSize(3);
        assertThat(read.head.donnees().eleves).hasSize(3);
        assertThat(read.head.donnees().disciplines).hasSize(11);
        assertThat(read.head.donnees().enseignants).hasSize(12);
        assertThat(read.head.donnees().episGroupes).hasSize(4);
    }

    @Test
    void reportsEveryConversion() {
        Map<ConversionRule, Long> counts =
                read.rules().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counts)
                .isEqualTo(Map.of(
                        ConversionRule.LOCK_DATE_DROPPED, 8L,
                        ConversionRule.AVERAGE_OVER_TWENTY, count("/20\""),
                        ConversionRule.NOT_MARKED_FLAG, count("non-note[e]?=\"(1|true)\""),
                        ConversionRule.SUPPORT_CONTRACT_DROPPED, count("code=\"CTR\"")));
    }

    private long count(String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(sample)
                .results()
                .count();
    }

    @Test
    void isValidAndAcceptableOnceWritten() throws IOException {
        CheckReport report = Documents.check(written());

        assertThat(report.schemaValid()).isTrue();
        assertThat(report.acceptable()).isTrue();
    }

    @Test
    void isValidForTheOfficialSchemaOnceWritten() throws Exception {
        assertThat(Documents.isValid(OfficialSchema.untouched(Documents.reference("schema-10.0.xsd")), written()))
                .isTrue();
    }

    @Test
    void keepsItsContentSaveTheListedConversions() throws IOException {
        String expected = converted(sample);

        XmlAssert.assertThat(written())
                .and(expected)
                .ignoreWhitespace()
                .ignoreComments()
                .withNodeFilter(node -> true)
                .withAttributeFilter(attribute -> !attribute.getName().startsWith("xsi:"))
                .areSimilar();
    }

    @Test
    void givesTheSameBytesTwice() throws IOException {
        String first = written();
        read = Documents.read(first);

        assertThat(written()).isEqualTo(first);
    }

    /** The conversion of § 8.3, on the text of the file. */
    private static String converted(String older) {
        return older.replaceAll("schemaVersion=\"2.0\"", "schemaVersion=\"10.0\"")
                .replaceAll("date-verrou=\"[^\"]*\"", "")
                .replaceAll("\"([0-9.]+)/20\"", "\"$1\"")
                .replaceAll("eleve-non-note=\"(1|true)\"", "statut-evaluation-eleve=\"1\"")
                .replaceAll("structure-non-notee=\"(1|true)\"", "statut-evaluation-structure=\"1\"")
                .replaceAll("(eleve-non-note|structure-non-notee)=\"(0|false)\"", "")
                .replaceAll("(?s)<modalite-accompagnement code=\"CTR\">.*?</modalite-accompagnement>", "")
                .replaceAll("<modalite-accompagnement code=\"CTR\" */>", "");
    }

    @Test
    void tellsTheLineOfEachReport() {
        int[] expected = java.util.regex.Pattern.compile("<bilan-(periodique|cycle)\\s")
                .matcher(sample)
                .results()
                .mapToInt(MatchResult::start)
                .map(start -> (int) sample.substring(0, start).lines().count())
                .toArray();

        assertThat(read.lines.stream().mapToInt(Integer::intValue).toArray()).isEqualTo(expected);
    }
}
