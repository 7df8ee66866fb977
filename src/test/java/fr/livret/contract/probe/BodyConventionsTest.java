package fr.livret.contract.probe;

import static fr.livret.support.Api.BASE;
import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.livret.support.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyConventionsTest {

    @Test
    void refusesAnotherMediaType() {
        Api.anonymous()
                .contentType("text/csv")
                .body("a;b")
                .post("/probe/sheet")
                .then()
                .statusCode(415);
    }

    @Test
    void saysOnWhichLineJsonBreaks() {
        Api.anonymous()
                .contentType(JSON)
                .body("{\n \"lines\": [,]\n}")
                .post("/probe/sheet")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:livret:malformed-body"))
                .body("errors.line", contains(2));
    }

    @Test
    void pointsAtAnUnknownProperty() {
        Api.anonymous()
                .contentType(JSON)
                .body("{\"lines\": [{\"grade\": 12, \"mark\": 1}]}")
                .post("/probe/sheet")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines/0/mark"))
                .body("errors.code", contains("UNKNOWN_PROPERTY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"twelve\"", "\"12\"", "12.5", "true", "[]"})
    void pointsAtAValueOfTheWrongType(String grade) {
        Api.anonymous()
                .contentType(JSON)
                .body("{\"lines\": [{\"grade\": 12}, {\"grade\": " + grade + "}]}")
                .post("/probe/sheet")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines/1/grade"));
    }

    @Test
    void pointsAtAViolationDeepInside() {
        Api.anonymous()
                .contentType(JSON)
                .body("{\"lines\": [{\"grade\": 12}, {\"grade\": 21}]}")
                .post("/probe/sheet")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines/1/grade"))
                .body("errors.code", contains("MAX"))
                .body("errors[0].detail", not(containsString("sheet")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{} {}", "{\"lines\": [], \"lines\": []}"})
    void refusesABodyThatIsNotOneObject(String body) {
        Api.anonymous().contentType(JSON).body(body).post("/probe/sheet").then().statusCode(400);
    }

    @Test
    void refusesABodyAnnouncedTooLarge() {
        Api.anonymous()
                .contentType(JSON)
                .body("x".repeat(3_200_000))
                .post("/probe/sheet")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:problem-type:livret:body-too-large"));
    }

    @Test
    void refusesABodyThatGrowsTooLarge() {
        var body = "{\"lines\": [" + " ".repeat(3_200_000) + "]}";

        Api.anonymous()
                .contentType(JSON)
                .body(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .post("/probe/sheet")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:problem-type:livret:body-too-large"));
    }

    @Test
    void readsACompressedBody() throws IOException {
        given().basePath(BASE)
                .contentType(JSON)
                .header("Content-Encoding", "gzip")
                .body(gzip("{\"lines\": [{\"grade\": 12}]}"))
                .post("/probe/sheet")
                .then()
                .statusCode(200)
                .body(equalTo("1"));
    }

    @Test
    void refusesABodyThatIsSmallOnlyWhileCompressed() throws IOException {
        Api.anonymous()
                .contentType(JSON)
                .header("Content-Encoding", "gzip")
                .body(gzip("{\"lines\": [" + " ".repeat(9_000_000) + "]}"))
                .post("/probe/sheet")
                .then()
                .statusCode(413);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
