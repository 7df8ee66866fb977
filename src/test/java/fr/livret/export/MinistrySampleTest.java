package fr.livret.export;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import fr.livret.school.SchoolTransaction;
import fr.livret.support.Api;
import fr.livret.support.Jobs;
import fr.livret.support.Shared;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Ministry's sample comes in with every older form reported, and goes out at 10.0 with the same content. */
@QuarkusTest
class MinistrySampleTest {

    private static final String UAI = "0382032C";

    @Inject
    SchoolTransaction transaction;

    @Inject
    EntityManager database;

    @Test
    void reportsEveryConversionOfTheSample() {
        var imported = Jobs.importFile(school(), Shared.ministrySample(), Map.of());

        imported.body("state", equalTo("SUCCEEDED"))
                .body("file.label", equalTo("2.0"))
                .body(
                        "conversions.rule",
                        hasItems(
                                "AVERAGE_OVER_TWENTY",
                                "NOT_MARKED_FLAG",
                                "LOCK_DATE_DROPPED",
                                "SUPPORT_CONTRACT_DROPPED"))
                .body("counts.reportCards.created", equalTo(5));
        transaction.run(
                UAI,
                () -> database.createNativeQuery("update school_class set positioning = 'GRADES'")
                        .executeUpdate());
        var export = Jobs.export(
                UAI,
                Map.of(
                        "periods",
                        List.of("2015-T1", "2015-T2", "2015-T3"),
                        "signatory",
                        "AS_RECORDED",
                        "include",
                        Map.of("cycleReports", true)));
        System.err.println(export.extract().asPrettyString());
        System.err.println(Api.as(ADMINISTRATOR)
                .school(UAI)
                .get("/schools/{uai}/exports/{id}/report", UAI, (String)
                        export.extract().path("id"))
                .asPrettyString());
        export.body("state", equalTo("SUCCEEDED"));
        assertThat(new String(Jobs.file(UAI, export), java.nio.charset.StandardCharsets.UTF_8))
                .contains("schemaVersion=\"10.0\"");
    }

    private static String school() {
        Api.as(ADMINISTRATION)
                .school(UAI)
                .header("If-None-Match", "*")
                .contentType(JSON)
                .body(Map.of("name", "Collège de l'exemple", "currentYear", 2015))
                .put("/schools/{uai}", UAI);
        assertThat(ADMINISTRATOR).isNotNull();
        return UAI;
    }
}
