package fr.livret.export;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import fr.livret.support.Api;
import fr.livret.support.Group;
import fr.livret.support.Jobs;
import fr.livret.support.Shared;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xmlunit.assertj3.XmlAssert;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.ElementSelectors;

/** The Ministry's sample comes in with every older form reported, and goes out at 10.0 with the same content. */
@QuarkusTest
class MinistrySampleTest {

    private static final String UAI = "0382032C";

    @Test
    void comesInReportedAndGoesOutWithTheSameContent() throws Exception {
        var sample = new String(Shared.ministrySample(), StandardCharsets.UTF_8);
        create();

        Jobs.importFile(UAI, sample)
                .body("state", equalTo("SUCCEEDED"))
                .body("file.label", equalTo("2.0"))
                .body(
                        "conversions.rule",
                        containsInAnyOrder(
                                "AVERAGE_OVER_TWENTY",
                                "NOT_MARKED_FLAG",
                                "LOCK_DATE_DROPPED",
                                "SUPPORT_CONTRACT_DROPPED"))
                .body("conversions.find { it.rule == 'LOCK_DATE_DROPPED' }.count", is(8))
                .body("counts.reportCards.created", is(5))
                .body("counts.cycleReports.created", is(3))
                .body("counts.rows.refused", is(0));
        Jobs.positionAll(UAI, 2015, "GRADES");
        var export = Jobs.export(UAI, request())
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.exported", is(5))
                .body("counts.cycleReports", is(3));
        var file = Jobs.file(UAI, export);

        var official = SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(new ByteArrayInputStream(Shared.schema10())));
        assertThatCode(() -> official.newValidator().validate(new StreamSource(new StringReader(file))))
                .doesNotThrowAnyException();
        XmlAssert.assertThat(SampleContent.of(file))
                .and(SampleContent.converted(sample))
                .ignoreChildNodesOrder()
                .withNodeMatcher(new DefaultNodeMatcher(ElementSelectors.conditionalBuilder()
                        .whenElementIsNamed("bilan-periodique")
                        .thenUse(ElementSelectors.byNameAndAttributes("eleve-ref", "periode-ref"))
                        .whenElementIsNamed("acquis")
                        .thenUse(ElementSelectors.byNameAndAttributes("discipline-ref"))
                        .whenElementIsNamed("bilan-cycle")
                        .thenUse(ElementSelectors.byNameAndAttributes("eleve-ref"))
                        .whenElementIsNamed("parcours-commun")
                        .thenUse(ElementSelectors.byNameAndAttributes("periode-ref", "code-division"))
                        .elseUse(ElementSelectors.byNameAndAllAttributes)
                        .build()))
                .ignoreElementContentWhitespace()
                .areSimilar();
        assertThat(file).contains("schemaVersion=\"10.0\"");
    }

    private static Map<String, Object> request() {
        return Map.of(
                "periods",
                List.of("2015-T1", "2015-T2", "2015-T3"),
                "signatory",
                "AS_RECORDED",
                "include",
                Map.of("cycleReports", true));
    }

    private static void create() {
        Api.as(Group.ADMINISTRATION)
                .school(UAI)
                .header("If-None-Match", "*")
                .contentType(JSON)
                .body(Map.of("name", "Collège de l'exemple", "currentYear", 2015))
                .put("/schools/{uai}", UAI)
                .then()
                .statusCode(201);
    }
}
