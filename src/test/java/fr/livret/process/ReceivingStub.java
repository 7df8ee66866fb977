package fr.livret.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import fr.livret.support.Authority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * What receives files, over mutual TLS: notes every request that came whole, and can keep its answers back, so that a sender
 * dies between sending and recording.
 */
final class ReceivingStub implements AutoCloseable {

    /** Stands before the key in a receipt. */
    static final String RECEIPT = "R-";

    private static final int CONNECTIONS = 64;
    private static final String CERTIFICATE = "school.pem";
    private static final String AUTHORITIES = "authorities.pem";

    private final Authority authority = new Authority("Authority of the receiver");
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Reception> receptions = new CopyOnWriteArrayList<>();
    private final Semaphore answers = new Semaphore(CONNECTIONS);

    /** A file that came whole. */
    private record Reception(String key, String sha256) {}

    ReceivingStub() throws Exception {
        SSLContext context = authority.server(authority.issue("server", "localhost"));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CONNECTIONS);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters required = context.getDefaultSSLParameters();
                required.setNeedClientAuth(true);
                parameters.setSSLParameters(required);
            }
        });
        server.setExecutor(threads);
        server.createContext("/lsu", this::receive);
        server.start();
    }

    /** The settings of a school's channel, whose secrets are put where the operator would. */
    String channel(Path secrets, String uai, boolean idempotent) throws IOException {
        Path directory = Files.createDirectories(secrets.resolve(uai));
        Files.write(
                directory.resolve(CERTIFICATE), authority.issue("school", "").pem());
        Files.write(directory.resolve(AUTHORITIES), authority.pem());
        return """
                {"settings": {"endpoint": "https://localhost:%d/lsu", "idempotent": "%s", "receipt": "header:X-Receipt"},
                 "secrets": {"certificate": "%s", "authorities": "%s"}}""".formatted(server.getAddress().getPort(), idempotent, CERTIFICATE, AUTHORITIES);
    }

    /** Answers nobody until {@link #release}. */
    void hold() {
        answers.drainPermits();
    }

    void release() {
        answers.release(CONNECTIONS);
    }

    /** The keys of all that came whole. */
    Set<String> keys() {
        return Set.copyOf(receptions.stream().map(Reception::key).toList());
    }

    /** The hashes of what came whole under a key, in the order of arrival. */
    List<String> received(String key) {
        return receptions.stream()
                .filter(reception -> reception.key().equals(key))
                .map(Reception::sha256)
                .toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            receptions.add(new Reception(key, sha256(exchange.getRequestBody().readAllBytes())));
            answers.acquire();
            answers.release();
            exchange.getResponseHeaders().set("X-Receipt", RECEIPT + key);
            exchange.sendResponseHeaders(201, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }
}
