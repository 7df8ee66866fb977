package fr.livret.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.support.Api;
import fr.livret.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProblemResourceTest {

    @ParameterizedTest
    @EnumSource
    void explainsEveryProblemInBothLanguages(ProblemType type) {
        for (var language : new String[] {"fr", "en"}) {
            Api.anonymous()
                    .header("Accept-Language", language)
                    .accept("application/json")
                    .get("/problems/{slug}", type.slug())
                    .then()
                    .statusCode(200)
                    .body("type", equalTo(type.uri()))
                    .body("status", equalTo(type.status()))
                    .body("title", equalTo(type.title()));
        }
    }

    @Test
    void showsAPageToPeople() {
        Api.anonymous()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/problems/not-found")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Nothing here"));
    }

    @Test
    void hasNoPageForAnUnknownProblem() {
        Api.anonymous().get("/problems/boredom").then().statusCode(404);
    }

    @Test
    void saysTheSameInBothLanguages() {
        var none = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

        assertThat(ResourceBundle.getBundle("messages", Locale.FRENCH, none).keySet())
                .isEqualTo(ResourceBundle.getBundle("messages", Locale.ENGLISH, none)
                        .keySet());
    }
}
