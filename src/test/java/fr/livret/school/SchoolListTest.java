package fr.livret.school;

import static fr.livret.support.Group.DISTRICT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchoolListTest {

    @Test
    void listsTheSchoolsOfTheTokenOnly() {
        var mine = List.of(Schools.create(), Schools.create()).stream().sorted().toList();
        Schools.create();

        Api.as(DISTRICT)
                .school(mine.toArray(String[]::new))
                .get("/schools")
                .then()
                .statusCode(200)
                .body("items.uai", equalTo(mine))
                .body("total", equalTo(2))
                .body("next", nullValue());
    }

    @Test
    void pagesThroughSchools() {
        var mine = List.of(Schools.create(), Schools.create()).stream().sorted().toList();

        String next = Api.as(DISTRICT)
                .school(mine.toArray(String[]::new))
                .queryParam("limit", 1)
                .get("/schools")
                .then()
                .statusCode(200)
                .body("items.uai", contains(mine.get(0)))
                .body("total", equalTo(2))
                .extract()
                .path("next");
        Api.as(DISTRICT)
                .school(mine.toArray(String[]::new))
                .basePath("")
                .get(next)
                .then()
                .statusCode(200)
                .body("items.uai", contains(mine.get(1)))
                .body("next", nullValue());
    }
}
