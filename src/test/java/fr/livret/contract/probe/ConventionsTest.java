package fr.livret.contract.probe;

import static fr.livret.support.Api.BASE;
import static fr.livret.support.Group.ADMINISTRATION;
import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import fr.livret.support.Api;
import fr.livret.support.NoSecretInLogs;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConventionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/nothing", "/api/v2/schools", "/q/nothing"})
    void answersAProblemForAnUnknownPath(String path) {
        Api.anonymous()
                .basePath("")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:livret:not-found"))
                .body("instance", equalTo(path))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void namesTheAllowedMethods() {
        Api.anonymous().delete("/schools").then().statusCode(405).header("Allow", containsString("GET"));
    }

    @Test
    void refusesAnUnacceptableAnswer() {
        Api.as(ADMINISTRATION)
                .everySchool()
                .accept("image/png")
                .get("/schools")
                .then()
                .statusCode(406);
    }

    @Test
    void refusesAnUnknownQueryParameter() {
        Api.anonymous()
                .get("/probe/number?n=1&m=2")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("m"))
                .body("errors.code", contains("UNKNOWN_PARAMETER"));
    }

    @ParameterizedTest
    @CsvSource({"abc,WRONG_VALUE", "11,MAX", "'',WRONG_VALUE", "1&n=2,REPEATED"})
    void refusesAParameterOfTheWrongForm(String value, String code) {
        Api.anonymous()
                .urlEncodingEnabled(false)
                .get("/probe/number?n=" + value)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("n"))
                .body("errors.code", contains(code));
    }

    @Test
    void hidesWhatFailedInside() {
        NoSecretInLogs.during(
                () -> Api.anonymous()
                        .get("/probe/failure")
                        .then()
                        .statusCode(500)
                        .body(not(containsString("Exception")))
                        .body(not(containsString("DUPONT")))
                        .body("errors", equalTo(null)),
                "DUPONT-SECRET");
    }

    @Test
    void keepsTheCallersTrace() {
        Api.anonymous()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/probe/failure")
                .then()
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @ParameterizedTest
    @CsvSource({"en,There is nothing at this address.", "de,Il n'y a rien à cette adresse."})
    void speaksTheLanguageAskedOrFrench(String language, String detail) {
        Api.anonymous()
                .header("Accept-Language", language)
                .get("/nothing")
                .then()
                .body("detail", equalTo(detail));
    }

    @Test
    void speaksEnglishOfViolationsToo() {
        Api.anonymous()
                .header("Accept-Language", "en")
                .get("/probe/number?n=11")
                .then()
                .body("errors[0].detail", equalTo("must be less than or equal to 10"));
    }

    @Test
    void deniesAnOperationThatForgotItsPermission() {
        Api.as(ADMINISTRATION).everySchool().get("/probe/forgotten").then().statusCode(403);
    }

    @Test
    void refusesATokenThatIsNotOne() {
        Api.anonymous()
                .auth()
                .oauth2("nonsense")
                .get("/schools")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"livret\"");
    }

    @ParameterizedTest
    @CsvSource({"wait=5,5", "wait=300,30", "respond-async,0", "'respond-async, wait=7',7"})
    void readsHowLongToWait(String prefer, int seconds) {
        given().basePath(BASE)
                .header("Prefer", prefer)
                .get("/probe/wait")
                .then()
                .statusCode(200)
                .body(equalTo(Integer.toString(seconds)));
    }

    @Test
    void linksBehindAGatewaysPrefix() {
        var uai = Schools.unusedUai();

        Api.as(ADMINISTRATION)
                .school(uai)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "gateway.example")
                .header("X-Forwarded-Prefix", "/livret")
                .header("If-None-Match", "*")
                .contentType(JSON)
                .body("{\"name\": \"Collège\", \"currentYear\": 2025}")
                .put("/schools/{uai}", uai)
                .then()
                .statusCode(201)
                .header("Location", "https://gateway.example/livret/api/v1/schools/" + uai);
    }

    @Test
    void pagesBehindAGatewaysPrefix() {
        var uais = new String[] {Schools.create(), Schools.create()};

        Api.as(ADMINISTRATION)
                .school(uais)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "gateway.example")
                .header("X-Forwarded-Prefix", "/livret")
                .queryParam("limit", 1)
                .get("/schools")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", matchesPattern("https://gateway.example/livret/api/v1/schools\\?limit=1&cursor=[\\w-]+"));
    }
}
