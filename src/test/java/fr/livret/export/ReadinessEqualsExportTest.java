package fr.livret.export;

import static fr.livret.support.Group.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.support.Api;
import fr.livret.support.Database;
import fr.livret.support.Jobs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * For 200 random schools with random defects, through the service as its callers see it: the students and lines in the
 * file are exactly those that readiness promised, and everybody else is in the report with the same items.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadinessEqualsExportTest {

    private static final int SCHOOLS = 200;
    private static final String PERIOD = "2025-T1";
    private static final Map<String, Object> EXPORT = Map.of("periods", List.of(PERIOD), "signatory", Jobs.SIGNATORY);

    private int exported;
    private int leftOut;
    private int lines;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SCHOOLS);
    }

    /** Were the schools all perfect or all hopeless, the test would say little. */
    @AfterAll
    void sawStudentsOfEveryKind() {
        assertThat(List.of(exported, leftOut, lines)).allMatch(count -> count > SCHOOLS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFileHoldsWhatReadinessPromisedAndTheReportTheRest(long seed) throws Exception {
        String uai = RandomSchool.create(seed);
        List<Map<String, ?>> promised = readiness(uai);
        if (promised.stream().noneMatch(ReadinessEqualsExportTest::goesOut)) {
            Jobs.start(uai, EXPORT).then().statusCode(422).body("errors.code", contains("NOTHING_TO_EXPORT"));
            return;
        }

        ValidatableResponse export = Jobs.export(uai, EXPORT).body("state", equalTo("SUCCEEDED"));

        Map<String, Collection<String>> expected = promisedLines(uai, promised);
        assertThat(linesOf(Jobs.file(uai, export))).isEqualTo(expected);
        assertThat(reported(uai, export))
                .containsExactlyInAnyOrderElementsOf(
                        promised.stream().map(row -> shown(row, outcome(row))).toList());
        assertThat(export.extract().<Integer>path("counts.exported")).isEqualTo(expected.size());
        assertThat(export.extract().<Integer>path("counts.inScope")).isEqualTo(promised.size());
        exported += expected.size();
        leftOut += promised.size() - expected.size();
        lines += expected.values().stream().mapToInt(Collection::size).sum();
    }

    private static List<Map<String, ?>> readiness(String uai) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .queryParam("limit", 1000)
                .get("/schools/{uai}/periods/{period}/readiness", uai, PERIOD)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static boolean goesOut(Map<String, ?> row) {
        return row.get("exclusion") == null && !row.get("status").equals("IMPOSSIBLE");
    }

    private static String outcome(Map<String, ?> row) {
        if (goesOut(row)) {
            return "EXPORTED null";
        }
        return "LEFT_OUT " + (row.get("exclusion") == null ? "READINESS" : "EXCLUDED");
    }

    /**
     * Code and modality of every line of a student who goes out, but for the subjects in which something blocks. These
     * schools know no options, and programmes of the common core only: a modality that nobody gave is S.
     */
    private static Map<String, Collection<String>> promisedLines(String uai, List<Map<String, ?>> promised) {
        Map<String, Collection<String>> lines = new TreeMap<>();
        for (Map<String, ?> row : promised) {
            if (goesOut(row)) {
                List<String> blocked = missing(row).stream()
                        .filter(item ->
                                item.get("level").equals("SERVICE") && Boolean.TRUE.equals(item.get("blocking")))
                        .map(item -> (String) ((Map<?, ?>) item.get("subject")).get("code"))
                        .toList();
                lines.put((String) row.get("siecleId"), onCard(uai, (String) row.get("siecleId"), blocked));
            }
        }
        return lines;
    }

    private static Collection<String> onCard(String uai, String siecleId, List<String> blocked) {
        return Database.rows(
                        "select v.subject_code, coalesce(r.modality, 'S') from subject_result r"
                                + " join student s on s.school = r.school and s.id = r.student_id"
                                + " join service v on v.school = r.school and v.id = r.service_id"
                                + " where r.school = ? and s.siecle_id = ? and r.period = '" + PERIOD + "'",
                        uai,
                        siecleId)
                .stream()
                .filter(line -> !blocked.contains(line.substring(0, line.indexOf(' '))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Collection<String>> linesOf(String file) throws Exception {
        Element root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(file)))
                .getDocumentElement();
        Map<String, String> students = byId(root, "eleve", "id-be");
        Map<String, String> disciplines = byId(root, "discipline", "code", "modalite-election");
        Map<String, Collection<String>> lines = new TreeMap<>();
        for (Element card : elements(root, "bilan-periodique")) {
            lines.put(
                    students.get(card.getAttribute("eleve-ref")),
                    elements(card, "acquis").stream()
                            .map(line -> disciplines.get(line.getAttribute("discipline-ref")))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return lines;
    }

    private static Map<String, String> byId(Element root, String name, String... attributes) {
        return elements(root, name).stream()
                .collect(Collectors.toMap(
                        element -> element.getAttribute("id"),
                        element -> List.of(attributes).stream()
                                .map(element::getAttribute)
                                .collect(Collectors.joining(" "))));
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> reported(String uai, ValidatableResponse export) {
        List<Map<String, ?>> rows = Jobs.report(uai, export).extract().path("items");
        return rows.stream()
                .map(row -> row.get("siecleId") + " " + row.get("classCode") + " " + row.get("outcome") + " "
                        + row.get("reason") + " " + items(row, item -> item.get("subject")))
                .toList();
    }

    private static String shown(Map<String, ?> row, String outcome) {
        return row.get("siecleId") + " " + row.get("class") + " " + outcome + " "
                + items(Map.of("items", missing(row)), ReadinessEqualsExportTest::subject);
    }

    private static Object subject(Map<String, ?> item) {
        return item.get("subject") == null ? null : ((Map<?, ?>) item.get("subject")).get("code");
    }

    @SuppressWarnings("unchecked") // JSON
    private static List<String> items(Map<String, ?> row, java.util.function.Function<Map<String, ?>, Object> subject) {
        return ((List<Map<String, ?>>) row.get("items"))
                .stream()
                        .map(item -> item.get("code") + " " + item.get("blocking") + " "
                                + Objects.toString(subject.apply(item), "-"))
                        .toList();
    }

    @SuppressWarnings("unchecked") // JSON
    private static List<Map<String, ?>> missing(Map<String, ?> row) {
        return (List<Map<String, ?>>) row.get("missing");
    }
}
