package fr.livret.audit;

import static fr.livret.support.Entries.object;
import static fr.livret.support.Group.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.support.Api;
import fr.livret.support.Entries;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditEventResourceTest {

    private String uai;

    @BeforeEach
    void writeThreeSubjects() {
        uai = Schools.create();
        var api = new Entries(uai);
        for (String code : List.of("A", "B", "C")) {
            api.create("/subjects/" + code, object("label", code)).statusCode(201);
        }
    }

    private ValidatableResponse list(Map<String, ?> parameters) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .queryParams(parameters)
                .get("/schools/{uai}/audit-events", uai)
                .then();
    }

    @Test
    void tellsTheLastEventsFirst() {
        list(Map.of())
                .statusCode(200)
                .body(
                        "items.action",
                        contains("subject.created", "subject.created", "subject.created", "school.created"))
                .body("items.object", contains("C", "B", "A", uai))
                .body("total", equalTo(4));
    }

    @Test
    void goesThroughEveryEventOnce() {
        var objects = new ArrayList<String>();
        var page = list(Map.of("limit", 3)).extract();
        objects.addAll(page.path("items.object"));
        var next = Api.as(ADMINISTRATOR)
                .school(uai)
                .basePath("")
                .urlEncodingEnabled(false)
                .get(page.<String>path("next"))
                .then()
                .statusCode(200)
                .extract();
        objects.addAll(next.path("items.object"));

        assertThat(objects).containsExactly("C", "B", "A", uai);
        assertThat(next.<String>path("next")).isNull();
    }

    @Test
    void filters() {
        list(Map.of("action", "subject")).body("total", equalTo(3));
        list(Map.of("action", "subject.created", "object", "B")).body("items.object", contains("B"));
        list(Map.of("caller", "nobody")).body("items", empty());
        list(Map.of("from", "2000-01-01T00:00:00Z", "to", "2000-01-02T00:00:00Z"))
                .body("items", empty());
    }

    @Test
    void refusesAnInstantAndACursorThatAreNone() {
        list(Map.of("from", "yesterday")).statusCode(400).body("errors.parameter", contains("from"));
        list(Map.of("cursor", "bm90aGluZw")).statusCode(400).body("errors.parameter", contains("cursor"));
    }

    @Test
    void findsNoSchoolThatDoesNotExist() {
        var absent = Schools.unusedUai();
        Api.as(ADMINISTRATOR)
                .school(absent)
                .get("/schools/{uai}/audit-events", absent)
                .then()
                .statusCode(404);
    }
}
