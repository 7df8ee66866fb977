package fr.livret.nomenclatures;

import static fr.livret.support.Group.DISTRICT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import fr.livret.support.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NomenclatureResourceTest {

    @Test
    void namesTheListsToAnyCaller() {
        Api.as(DISTRICT)
                .everySchool()
                .get("/nomenclatures")
                .then()
                .statusCode(200)
                .body("lists", hasItems("pathways", "support-measures", "digital-skills"));
    }

    @Test
    void givesTheCodesOfAListInBothLanguages() {
        Api.as(DISTRICT)
                .everySchool()
                .get("/nomenclatures/pathways")
                .then()
                .statusCode(200)
                .body("name", equalTo("pathways"))
                .body("codes.code", contains("PAR_AVN", "PAR_CIT", "PAR_ART", "PAR_SAN"))
                .body("codes[2].labels.fr", equalTo("Parcours d'éducation artistique et culturelle"))
                .body("codes[2].labels.en", equalTo("Arts and culture pathway"));
    }

    @Test
    void findsNoListThatLsuDoesNotHave() {
        Api.as(DISTRICT).everySchool().get("/nomenclatures/colours").then().statusCode(404);
    }

    @Test
    void asksForAToken() {
        Api.anonymous().get("/nomenclatures").then().statusCode(401);
    }
}
