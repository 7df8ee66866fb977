package fr.livret.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A caller of the service. */
public final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING", "SENDING");
    private static final Set<String> SUCCESS = Set.of("SUCCEEDED", "DELIVERED");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> tags = new HashMap<>();
    private final String root;
    private final String token;

    public Client(String root, Identity identity) {
        this.root = root;
        this.token = identity.token();
    }

    public void put(String path, String body) throws IOException, InterruptedException {
        send(request(path)
                .header("If-None-Match", "*")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    public void patch(String path, String body) throws IOException, InterruptedException {
        send(request(path)
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(send(request(path)).body());
    }

    /** Asks with the tag of the answer before, and must be told that nothing changed. */
    public void again(String path) throws IOException, InterruptedException {
        String tag = tags.get(path);
        HttpRequest.Builder asked = request(path);
        HttpResponse<String> answer =
                http.send((tag == null ? asked : asked.header("If-None-Match", tag)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != (tag == null ? 200 : 304)) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        tags.put(path, answer.headers().firstValue("ETag").orElseThrow());
    }

    public void download(URI file, Path target) throws IOException, InterruptedException {
        http.send(authorised(file).build(), BodyHandlers.ofFile(target));
    }

    /** Sends a body that is answered at once. */
    public void post(String path, String mediaType, BodyPublisher body) throws IOException, InterruptedException {
        send(request(path).header("Content-Type", mediaType).POST(body));
    }

    public Job start(String path, String mediaType, BodyPublisher body) throws IOException, InterruptedException {
        Instant posted = Instant.now();
        HttpResponse<String> answer =
                send(request(path).header("Content-Type", mediaType).POST(body));
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return new Job(location, json.readTree(answer.body()), posted, Instant.now());
    }

    /** The status of an answer, and whether it is a problem document where it has to be. */
    public int status(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).timeout(PATIENCE).build(), BodyHandlers.ofString());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() >= 400 && !type.startsWith("application/problem+json")) {
            throw new IllegalStateException(answer.statusCode() + " without a problem: " + answer.body());
        }
        return answer.statusCode();
    }

    /** The state of a job now. */
    public JsonNode state(Job job) throws IOException, InterruptedException {
        return json.readTree(send(authorised(resolve(job.location().getPath()))).body());
    }

    /** Where this replica gives the file of an export. */
    public URI fileOf(Job export) throws IOException, InterruptedException {
        return resolve(
                URI.create(state(export).path("file").path("href").asText()).getPath());
    }

    private URI resolve(String path) {
        return URI.create(root + path);
    }

    /** The bytes of a file. */
    public byte[] bytes(URI file) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(authorised(file).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(file + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /** Waits for the end of a job, which must be a success. */
    public Job finished(Job job) throws IOException, InterruptedException {
        JsonNode state = job.body();
        while (UNDER_WAY.contains(state.path("state").asText())) {
            state = json.readTree(
                    send(authorised(job.location()).header("Prefer", "wait=30")).body());
        }
        if (!SUCCESS.contains(state.path("state").asText())) {
            throw new IllegalStateException(state.toString());
        }
        return new Job(job.location(), state, job.posted(), job.accepted());
    }

    private HttpRequest.Builder request(String path) {
        return authorised(URI.create(root + "/api/v1" + path));
    }

    private HttpRequest.Builder authorised(URI uri) {
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/xml");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** A job with the moments before and after its request. */
    public record Job(URI location, JsonNode body, Instant posted, Instant accepted) {

        public String id() {
            return body.path("id").asText();
        }

        /** What the caller waited for the 202. */
        public Duration acceptance() {
            return Duration.between(posted, accepted);
        }

        /** From the 202 to the end of the job, by the service's clock, which is this machine's. */
        public Duration untilSucceeded() {
            return Duration.between(
                    accepted, Instant.parse(body.path("finishedAt").asText()));
        }
    }
}
