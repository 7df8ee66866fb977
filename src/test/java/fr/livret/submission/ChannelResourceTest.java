package fr.livret.submission;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static io.restassured.http.ContentType.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import fr.livret.support.Api;
import fr.livret.support.Channels;
import fr.livret.support.Database;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChannelResourceTest {

    @Test
    void listsTheAdaptersInstalledWithTheirSettings() {
        Api.as(ADMINISTRATION)
                .everySchool()
                .header("Accept-Language", "en")
                .get("/submission-channels")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("drop-folder", "receiver"))
                .body("items.find { it.name == 'receiver' }.description", equalTo("Receives files."))
                .body("items.find { it.name == 'receiver' }.settings.name", hasItems("answers", "password"));
    }

    @Test
    void keepsNamesOfSecretsAndNothingElseOfThem() {
        var uai = Schools.create();
        Channels.secret(uai, "pass.txt", "s3cret-content".getBytes(UTF_8));

        var created = Channels.configure(
                        uai, "receiver", Map.of("answers", "DELIVERED"), Map.of("password", "pass.txt"))
                .statusCode(201)
                .body("secrets.password", equalTo("pass.txt"))
                .body("refusals", empty());

        assertThat(created.extract().asString()).doesNotContain("s3cret");
        assertThat(Database.rows("select t::text from submission_channel t where school = ?", uai))
                .singleElement()
                .asString()
                .doesNotContain("s3cret");
        get(uai).statusCode(200).header("ETag", created.extract().header("ETag"));
    }

    @Test
    void saysThatASecretIsNotThereYet() {
        var uai = Schools.create();

        Channels.configure(uai, "receiver", Map.of("answers", "DELIVERED"), Map.of("password", "later"))
                .statusCode(201)
                .body("refusals.code", contains("SECRET_NOT_FOUND"));
    }

    @Test
    void aSchoolDoesNotReachTheSecretsOfAnother() {
        var other = Schools.create();
        Channels.secret(other, "theirs", "x".getBytes(UTF_8));
        var uai = Schools.create();

        Channels.configure(uai, "receiver", Map.of("answers", "DELIVERED"), Map.of("password", "theirs"))
                .statusCode(201)
                .body("refusals.code", contains("SECRET_NOT_FOUND"));
        Channels.configure(uai, "receiver", Map.of("answers", "DELIVERED"), Map.of("password", "../" + other))
                .statusCode(400);
    }

    @Test
    void refusesSettingsThatTheAdapterDoesNotTakeOrLacks() {
        var uai = Schools.create();

        Channels.configure(uai, "receiver", Map.of("colour", "blue", "password", "in clear"), Map.of("answers", "x"))
                .statusCode(422)
                .body(
                        "errors.code",
                        contains("SETTING_UNKNOWN", "SETTING_UNKNOWN", "SETTING_UNKNOWN", "SETTING_MISSING"))
                .body("errors[0].pointer", equalTo("/settings/colour"));
        Channels.configure(uai, "receiver", Map.of("answers", ",", "header.X-School", "1"), Map.of())
                .statusCode(422)
                .body("errors.code", contains("NO_ANSWER"));
    }

    @Test
    void changesAndForgetsOnThePresentStateOnly() {
        var uai = Schools.create();
        var etag = configure(uai).extract().header("ETag");

        put(uai, "\"99\"", "TRANSIENT").statusCode(412);
        var changed = put(uai, etag, "TRANSIENT").statusCode(200).body("settings.answers", equalTo("TRANSIENT"));
        delete(uai, etag).statusCode(412);
        delete(uai, changed.extract().header("ETag")).statusCode(204);
        get(uai).statusCode(404);
    }

    @Test
    void asksForAPrecondition() {
        var uai = Schools.create();
        configure(uai);

        Api.as(ADMINISTRATOR)
                .school(uai)
                .contentType(JSON)
                .body(Map.of("settings", Map.of("answers", "DELIVERED")))
                .put("/schools/{uai}/submission-channels/receiver", uai)
                .then()
                .statusCode(428);
        Api.as(ADMINISTRATOR)
                .school(uai)
                .delete("/schools/{uai}/submission-channels/receiver", uai)
                .then()
                .statusCode(428);
    }

    @Test
    void anAdapterThatIsNotInstalledCannotBeConfigured() {
        Channels.configure(Schools.create(), "pigeon", Map.of(), Map.of()).statusCode(404);
        Channels.configure(Schools.unusedUai(), "receiver", Map.of("answers", "DELIVERED"), Map.of())
                .statusCode(404);
    }

    @Test
    void listsTheChannelsOfTheSchoolAndOfNoOther() {
        var uai = Schools.create();
        configure(Schools.create());
        configure(uai);
        Channels.configure(uai, "drop-folder", Map.of("directory", "lsu"), Map.of())
                .statusCode(201);

        Api.as(ADMINISTRATOR)
                .school(uai)
                .get("/schools/{uai}/submission-channels", uai)
                .then()
                .statusCode(200)
                .body("items.name", contains("drop-folder", "receiver"))
                .body("total", is(2));
    }

    private static ValidatableResponse configure(String uai) {
        return Channels.configure(uai, "receiver", Map.of("answers", "DELIVERED"), Map.of())
                .statusCode(201);
    }

    private static ValidatableResponse get(String uai) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .get("/schools/{uai}/submission-channels/receiver", uai)
                .then();
    }

    private static ValidatableResponse put(String uai, String ifMatch, String answers) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .header("If-Match", ifMatch)
                .contentType(JSON)
                .body(Map.of("settings", Map.of("answers", answers)))
                .put("/schools/{uai}/submission-channels/receiver", uai)
                .then();
    }

    private static ValidatableResponse delete(String uai, String ifMatch) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .header("If-Match", ifMatch)
                .delete("/schools/{uai}/submission-channels/receiver", uai)
                .then();
    }
}
