package fr.livret.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;

/** The public API as any caller meets it. */
final class DemoClient {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json;
    private final String root;

    DemoClient(int port, ObjectMapper json) {
        this.root = "http://localhost:" + port;
        this.json = json;
    }

    String root() {
        return root;
    }

    ObjectMapper json() {
        return json;
    }

    JsonNode get(String user, String path) {
        return send(request(user, api(path)).GET()).body();
    }

    void put(String user, String path, JsonNode body) {
        send(request(user, api(path)).header("If-None-Match", "*").PUT(json(body)));
    }

    void patch(String user, String path, JsonNode body) {
        send(request(user, api(path)).header("If-Match", "*").method("PATCH", json(body)));
    }

    /** Sends lines of JSON and gives what was made of them. */
    JsonNode lines(String user, String path, BodyPublisher body) {
        return send(request(user, api(path))
                        .setHeader("Content-Type", "application/x-ndjson")
                        .POST(body))
                .body();
    }

    /** Starts a job and waits for its end. */
    JsonNode job(String user, String path, String mediaType, BodyPublisher body) {
        Answer accepted = send(
                request(user, api(path)).setHeader("Content-Type", mediaType).POST(body));
        URI location = URI.create(accepted.location());
        JsonNode job = accepted.body();
        while (UNDER_WAY.contains(job.path("state").asText())) {
            job = send(request(user, location).header("Prefer", "wait=30").GET())
                    .body();
        }
        if (!job.path("state").asText().equals("SUCCEEDED")) {
            throw new IllegalStateException("job did not succeed: " + job);
        }
        return job;
    }

    void download(String user, URI file, Path target) {
        HttpRequest request =
                request(user, file).setHeader("Accept", "application/xml").GET().build();
        HttpResponse<Path> answer = exchange(request, BodyHandlers.ofFile(target));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no file: HTTP " + answer.statusCode());
        }
    }

    BodyPublisher json(JsonNode body) {
        return BodyPublishers.ofString(body.toString());
    }

    private URI api(String path) {
        return URI.create(root + "/api/v1" + path);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        try {
            return new Answer(
                    json.readTree(answer.body()),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(String user, URI uri) {
        String credentials = user + ":" + DemoUsers.PASSWORD;
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Basic " + encoded)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private record Answer(JsonNode body, String location) {}
}
