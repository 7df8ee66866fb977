package fr.livret.support;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static io.restassured.http.ContentType.JSON;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Jobs run to their end, and what comes before and after them, as a caller would do it. */
public final class Jobs {

    public static final Map<String, String> SIGNATORY = Map.of("civility", "MME", "lastName", "Fictive");

    private Jobs() {}

    /** Sends a file. */
    public static Response send(String uai, String file, Map<String, ?> options) {
        return Api.as(ADMINISTRATION)
                .school(uai)
                .contentType("application/xml")
                .queryParams(options)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/schools/{uai}/imports", uai);
    }

    /** Sends a file of SIECLE or STS. */
    public static Response send(String uai, byte[] file, Map<String, ?> options) {
        return Api.as(ADMINISTRATION)
                .school(uai)
                .contentType("application/octet-stream")
                .queryParams(options)
                .body(file)
                .post("/schools/{uai}/imports", uai);
    }

    /** Imports a file of SIECLE or STS and gives the job as it ended. */
    public static ValidatableResponse importFile(String uai, SiecleFile file, Map<String, ?> options) {
        return ended(uai, send(uai, file.ofSchool(uai).bytes(), options));
    }

    public static ValidatableResponse importFile(String uai, SiecleFile file) {
        return importFile(uai, file, Map.of());
    }

    /** Imports a file and gives the job as it ended. */
    public static ValidatableResponse importFile(String uai, String file, Map<String, ?> options) {
        return ended(uai, send(uai, file, options));
    }

    /** The job that was accepted, as it ended. */
    public static ValidatableResponse ended(String uai, Response accepted) {
        var location = accepted.then().statusCode(202).extract().header("Location");
        return Api.as(ADMINISTRATION)
                .school(uai)
                .header("Prefer", "wait=30")
                .get("/schools/{uai}/imports/{id}", uai, id(location))
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse importFile(String uai, String file) {
        return importFile(uai, file, Map.of());
    }

    /** Gives every class of the year a positioning type. */
    public static void positionAll(String uai, int year, String type) {
        List<String> classes = Api.as(ADMINISTRATION)
                .school(uai)
                .queryParam("year", year)
                .get("/schools/{uai}/classes", uai)
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
        position(uai, year, classes, type);
    }

    /** Gives these classes a positioning type. */
    public static void position(String uai, int year, List<String> classes, String type) {
        Api.as(ADMINISTRATION)
                .school(uai)
                .queryParam("year", year)
                .header("If-Match", "*")
                .contentType(JSON)
                .body(Map.of("classes", classes, "positioning", type))
                .patch("/schools/{uai}/classes", uai)
                .then()
                .statusCode(200);
    }

    /** Waits, past the service, for the end of the school's exports. */
    public static void untilNothingRuns(String uai) {
        while (!Database.rows("select id from export_job where school = ? and finished_at is null", uai)
                .isEmpty()) {
            Thread.onSpinWait();
        }
    }

    /** Asks for an export and gives the answer. */
    public static Response start(String uai, Map<String, ?> request) {
        return Api.as(ADMINISTRATOR).school(uai).contentType(JSON).body(request).post("/schools/{uai}/exports", uai);
    }

    /** Exports and gives the job as it ended. */
    public static ValidatableResponse export(String uai, Map<String, ?> request) {
        var location = start(uai, request).then().statusCode(202).extract().header("Location");
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .header("Prefer", "wait=30")
                .get("/schools/{uai}/exports/{id}", uai, id(location))
                .then()
                .statusCode(200);
    }

    /** The file of an export. */
    public static String file(String uai, ValidatableResponse export) {
        return new String(
                Api.as(ADMINISTRATOR)
                        .school(uai)
                        .get(
                                "/schools/{uai}/exports/{id}/file",
                                uai,
                                export.extract().path("id"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }

    /** The report of an export, whole. */
    public static ValidatableResponse report(String uai, ValidatableResponse export) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .queryParam("limit", 1000)
                .get("/schools/{uai}/exports/{id}/report", uai, export.extract().path("id"))
                .then()
                .statusCode(200);
    }

    /** What an import refused, whole. */
    public static ValidatableResponse errors(String uai, ValidatableResponse imported) {
        return Api.as(ADMINISTRATION)
                .school(uai)
                .queryParam("limit", 1000)
                .get(
                        "/schools/{uai}/imports/{id}/errors",
                        uai,
                        imported.extract().path("id"))
                .then()
                .statusCode(200);
    }

    /** What an import makes of the school, whole. */
    public static ValidatableResponse differences(String uai, ValidatableResponse imported) {
        return part(uai, imported, "differences");
    }

    /** What the cross-checks found after an import, whole. */
    public static ValidatableResponse findings(String uai, ValidatableResponse imported) {
        return part(uai, imported, "findings");
    }

    private static ValidatableResponse part(String uai, ValidatableResponse imported, String part) {
        return Api.as(ADMINISTRATION)
                .school(uai)
                .queryParam("limit", 1000)
                .get(
                        "/schools/{uai}/imports/{id}/" + part,
                        uai,
                        imported.extract().path("id"))
                .then()
                .statusCode(200);
    }

    /** The identifier at the end of a URL. */
    public static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
