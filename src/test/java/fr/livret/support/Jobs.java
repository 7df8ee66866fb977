package fr.livret.support;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static io.restassured.http.ContentType.JSON;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Jobs run to their end, as a caller would run them. */
public final class Jobs {

    private Jobs() {}

    /** Imports a file and gives the job as it ended. */
    public static ValidatableResponse importFile(String uai, byte[] file, Map<String, ?> options) {
        var location = Api.as(ADMINISTRATION)
                .school(uai)
                .contentType("application/xml")
                .queryParams(options)
                .body(file)
                .post("/schools/{uai}/imports", uai)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Api.as(ADMINISTRATION)
                .school(uai)
                .header("Prefer", "wait=30")
                .get("/schools/{uai}/imports/{id}", uai, last(location))
                .then()
                .statusCode(200);
    }

    /** Exports and gives the job as it ended. */
    public static ValidatableResponse export(String uai, Map<String, ?> request) {
        var location = start(uai, request).then().statusCode(202).extract().header("Location");
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .header("Prefer", "wait=30")
                .get("/schools/{uai}/exports/{id}", uai, last(location))
                .then()
                .statusCode(200);
    }

    /** Asks for an export and gives the answer. */
    public static Response start(String uai, Map<String, ?> request) {
        return Api.as(ADMINISTRATOR).school(uai).contentType(JSON).body(request).post("/schools/{uai}/exports", uai);
    }

    /** The bytes of the file of an export. */
    public static byte[] file(String uai, ValidatableResponse export) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .get("/schools/{uai}/exports/{id}/file", uai, export.extract().path("id"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String last(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
