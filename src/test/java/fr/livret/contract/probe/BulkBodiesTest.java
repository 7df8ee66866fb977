package fr.livret.contract.probe;

import static fr.livret.support.Api.BASE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BulkBodiesTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final int MAX_ROWS = 5000;

    private static ValidatableResponse post(String mediaType, String body, boolean atomic) {
        return given().basePath(BASE)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(NDJSON, ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .header("Accept-Language", "en")
                .contentType(mediaType)
                .queryParam("atomic", atomic)
                .body(body)
                .post("/probe/rows")
                .then();
    }

    private static ValidatableResponse lines(String... lines) {
        return post(NDJSON, String.join("\n", lines), false).statusCode(200);
    }

    private static ValidatableResponse array(String body) {
        return post("application/json", body, false);
    }

    @Test
    void countsTheRowsOfAnArray() {
        array("[{\"grade\": 12}, {\"grade\": 10}, {\"grade\": 16}]")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(1))
                .body("refusals.line", contains(3));
    }

    @Test
    void countsTheRowsOfLines() {
        lines("{\"grade\": 12}", "{\"grade\": 10}", "{\"grade\": 16}")
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refusals.line", contains(3))
                .body("refusals[0].errors.pointer", contains("/grade"))
                .body("refusals[0].errors.code", contains("WRONG_VALUE"));
    }

    @Test
    void skipsBlankLinesButCountsThem() {
        lines("", "{\"grade\": 12}\r", "  ", "{\"grade\": 16}")
                .body("created", equalTo(1))
                .body("refusals.line", contains(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"grade\": | MALFORMED_AT | ''",
                "{} {} | MALFORMED_AT | ''",
                "12 | WRONG_TYPE | ''",
                "null | WRONG_TYPE | ''",
                "[] | WRONG_TYPE | ''",
                "{\"grade\": \"12\"} | WRONG_TYPE | /grade",
                "{\"grade\": 12, \"mark\": 1} | UNKNOWN_PROPERTY | /mark",
                "{\"grade\": 12, \"grade\": 11} | MALFORMED_AT | ''",
                "{\"grade\": 21} | MAX | /grade",
                "{\"text\": \"x\"} | NOT_NULL | /grade"
            })
    void refusesALineThatViolatesTheContractAndKeepsTheOthers(String line, String code, String pointer) {
        lines("{\"grade\": 11}", line, "{\"grade\": 12}")
                .body("created", equalTo(2))
                .body("refusals.line", contains(2))
                .body("refusals[0].errors.pointer", contains(pointer))
                .body("refusals[0].errors.code", contains(code));
    }

    @Test
    void refusesAnElementThatViolatesTheContractAndKeepsTheOthers() {
        array("[{\"grade\": 11}, {\"grade\": \"12\"}, null, {\"grade\": 12}]")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("refusals.line", contains(2, 3));
    }

    @Test
    void readsMoreRowsThanABatch() {
        var rows = IntStream.range(0, 1203).mapToObj(i -> "{\"grade\": 12}").collect(Collectors.joining("\n"));

        lines(rows).body("created", equalTo(1203)).body("refusals", empty());
    }

    @Test
    void refusesAllRowsForOneThatTheDataForbidsWhenAtomic() {
        post(NDJSON, "{\"grade\": 11}\n\n{\"grade\": 16}", true)
                .statusCode(422)
                .body("errors.line", contains(3))
                .body("errors.code", contains("WRONG_VALUE"));
    }

    @Test
    void refusesAllRowsForOneThatViolatesTheContractWhenAtomic() {
        post("application/json", "[{\"grade\": 11}, {\"grade\": 21}, {\"grade\": 16}]", true)
                .statusCode(400)
                .body("errors.pointer", contains("/1/grade", "/2/grade"));
    }

    @Test
    void acceptsAllRowsWhenAtomicAndNoneIsRefused() {
        post(NDJSON, "{\"grade\": 11}", true).statusCode(200).body("created", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"grade\": 11}", "[{\"grade\": 11}", "[{\"grade\": 11}] []", "[{\"grade\": 11},,]"})
    void refusesABodyThatIsNoArray(String body) {
        array(body).statusCode(400);
    }

    @Test
    void refusesMoreRowsThanTheLimit() {
        var rows = IntStream.rangeClosed(0, MAX_ROWS).mapToObj(i -> "1").collect(Collectors.joining("\n"));

        post(NDJSON, rows, false).statusCode(400).body("errors.code", contains("TOO_MANY_ROWS"));
    }

    @Test
    void speaksTheLanguageAskedFor() {
        lines("{\"grade\": 21}").body("refusals[0].errors.detail", contains("must be less than or equal to 20"));
    }

    @Test
    void refusesAnotherMediaType() {
        given().basePath(BASE)
                .contentType("text/csv")
                .body("a;b")
                .post("/probe/rows")
                .then()
                .statusCode(415);
    }

    /** The file goes when the request has ended, which its caller may learn a moment before. */
    @Test
    void leavesNoFileBehind() throws IOException {
        var mark = UUID.randomUUID().toString();
        lines("{\"grade\": 12, \"text\": \"" + mark + "\"}").body("created", equalTo(1));
        array("[{\"text\": \"" + mark + "\"").statusCode(400);

        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (isKept(mark) && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }

        assertThat(isKept(mark)).isFalse();
    }

    private static boolean isKept(String mark) throws IOException {
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "livret-bulk-*")) {
            for (var file : files) {
                if (holds(file, mark)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean holds(Path file, String mark) throws IOException {
        try {
            return Files.readString(file).contains(mark);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
