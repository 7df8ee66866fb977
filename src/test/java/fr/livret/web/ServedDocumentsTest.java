package fr.livret.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import fr.livret.support.Contract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ServedDocumentsTest {

    @Test
    void servesTheContractAsWritten() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.0.3"))
                .body("paths.keySet()", hasSize(Contract.API.getPaths().size()))
                .body("paths", hasKey("/schools/{uai}"))
                .body("servers.url", equalTo(java.util.List.of("/api/v1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics", "/q/swagger-ui/"})
    void servesWhatOperatorsNeed(String path) {
        given().get(path).then().statusCode(200);
    }
}
