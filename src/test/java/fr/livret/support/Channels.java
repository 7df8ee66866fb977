package fr.livret.support;

import static fr.livret.support.Group.ADMINISTRATOR;
import static io.restassured.http.ContentType.JSON;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Channels and submissions as a caller sees them, and the operator's directories as the tests set them. */
public final class Channels {

    private Channels() {}

    /** A school with an export whose file is there. */
    public static Exported exported() {
        var uai = ready();
        var export = Jobs.export(uai, Map.of("periods", List.of("2025-T1"), "signatory", Jobs.SIGNATORY));
        return new Exported(uai, export.extract().path("id"), Jobs.file(uai, export));
    }

    /** A school whose one card can go out. */
    public static String ready() {
        var uai = Schools.create();
        Jobs.importFile(uai, LsuFiles.oneCard(uai));
        Jobs.positionAll(uai, 2025, "GRADES");
        return uai;
    }

    /** Configures a channel that is not there yet. */
    public static ValidatableResponse configure(
            String uai, String channel, Map<String, ?> settings, Map<String, ?> secrets) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .header("If-None-Match", "*")
                .contentType(JSON)
                .body(Map.of("settings", settings, "secrets", secrets))
                .put("/schools/{uai}/submission-channels/{channel}", uai, channel)
                .then();
    }

    /** Puts a secret where the operator would. */
    public static void secret(String uai, String name, byte[] content) {
        var directory = directory("livret.submission.secrets").resolve(uai);
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory of the operator's, made if it is not there. */
    public static Path directory(String property) {
        try {
            return Files.createDirectories(Path.of(ConfigProvider.getConfig().getValue(property, String.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An export with its file. */
    public record Exported(String uai, String id, String file) {

        public ValidatableResponse start(Map<String, ?> submission) {
            return Api.as(ADMINISTRATOR)
                    .school(uai)
                    .contentType(JSON)
                    .body(submission)
                    .post("/schools/{uai}/exports/{id}/submissions", uai, id)
                    .then();
        }

        /** Submits and gives the submission as it is over. */
        public ValidatableResponse submit(Map<String, ?> submission) {
            String started = start(submission).statusCode(202).extract().path("id");
            return read(started);
        }

        public ValidatableResponse submit(String channel) {
            return submit(Map.of("channel", channel));
        }

        /** A submission once it is over. */
        public ValidatableResponse read(String submission) {
            return Api.as(ADMINISTRATOR)
                    .school(uai)
                    .header("Prefer", "wait=30")
                    .get("/schools/{uai}/exports/{id}/submissions/{submission}", uai, id, submission)
                    .then()
                    .statusCode(200);
        }

        public ValidatableResponse list() {
            return Api.as(ADMINISTRATOR)
                    .school(uai)
                    .get("/schools/{uai}/exports/{id}/submissions", uai, id)
                    .then();
        }

        /** The export itself, once it is over. */
        public ValidatableResponse job() {
            return Api.as(ADMINISTRATOR)
                    .school(uai)
                    .header("Prefer", "wait=30")
                    .get("/schools/{uai}/exports/{id}", uai, id)
                    .then()
                    .statusCode(200);
        }
    }
}
