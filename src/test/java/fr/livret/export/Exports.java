package fr.livret.export;

import static fr.livret.support.Group.ADMINISTRATOR;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.support.Api;
import fr.livret.support.Database;
import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import fr.livret.support.Schools;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What tests of exports ask for again and again. */
final class Exports {

    static final Map<String, Object> FIRST_TERM = Map.of("periods", List.of("2025-T1"), "signatory", Jobs.SIGNATORY);

    private Exports() {}

    /** A school whose one card, of pupil 700001 in 3EME A, can go out whole, with a guardian. */
    static String ready() {
        var uai = imported(LsuFiles::oneCard);
        Database.execute("insert into guardian (school, student_id, position, last_name, legal_rank, address)"
                + " select school, id, 1, 'PLUVIER', 1, '{\"postCode\": \"99990\", \"town\": \"Ville\"}' from student where school = '"
                + uai + "'");
        return uai;
    }

    static String imported(UnaryOperator<String> file) {
        var uai = Schools.create();
        Jobs.importFile(uai, file.apply(uai)).body("state", equalTo("SUCCEEDED"));
        Jobs.positionAll(uai, 2025, "GRADES");
        return uai;
    }

    static Map<String, Object> plus(String name, Object value) {
        return plus(FIRST_TERM, name, value);
    }

    static Map<String, Object> plus(Map<String, Object> some, String name, Object value) {
        var request = new HashMap<>(some);
        request.put(name, value);
        return request;
    }

    static RequestSpecification administrator(String uai) {
        return Api.as(ADMINISTRATOR).school(uai);
    }

    static ValidatableResponse dryRun(String uai, Map<String, ?> request) {
        var location = administrator(uai)
                .contentType(JSON)
                .queryParam("dryRun", true)
                .body(request)
                .post("/schools/{uai}/exports", uai)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return ended(uai, Jobs.id(location));
    }

    static ValidatableResponse ended(String uai, String id) {
        return administrator(uai)
                .header("Prefer", "wait=30")
                .get("/schools/{uai}/exports/{id}", uai, id)
                .then()
                .statusCode(200);
    }

    static String id(ValidatableResponse export) {
        return export.extract().path("id");
    }
}
