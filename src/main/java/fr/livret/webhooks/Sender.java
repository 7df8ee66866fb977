package fr.livret.webhooks;

import fr.livret.webhooks.Endpoints.AddressRefused;
import fr.livret.webhooks.WebhookDelivery.Fault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one notice, signed as Standard Webhooks want it. Redirections are not followed, the answer's body is not read, and
 * the connection goes to the address that was checked, under the name of the URL.
 */
@ApplicationScoped
class Sender {

    private final Endpoints endpoints;
    private final Secrets secrets;
    private final HttpClient http;
    private final WebhooksConfig config;
    private final Clock clock;

    Sender(Endpoints endpoints, Secrets secrets, Vertx vertx, WebhooksConfig config, Clock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setConnectTimeout((int)
                        config.timeout().toMillis()));
    }

    /**
     * What became of an attempt.
     *
     * @param status of the answer, when there was one
     * @param fault null when the notice has arrived
     */
    record Sent(@Nullable Integer status, @Nullable Fault fault) {

        static Sent answered(int status) {
            return new Sent(status, status / 100 == 2 ? null : Fault.HTTP_STATUS);
        }
    }

    Sent send(WebhookDelivery delivery, String url) {
        Optional<Target> target = endpoints.allowed(url);
        if (target.isEmpty() || !secrets.areAvailable()) {
            return new Sent(null, Fault.ADDRESS_NOT_ALLOWED);
        }
        try {
            return Sent.answered(answer(delivery, target.get(), endpoints.address(target.get())));
        } catch (UnknownHostException e) {
            return new Sent(null, Fault.UNKNOWN_HOST);
        } catch (AddressRefused e) {
            return new Sent(null, Fault.ADDRESS_NOT_ALLOWED);
        } catch (TimeoutException e) {
            return new Sent(null, Fault.TIMEOUT);
        } catch (ExecutionException e) {
            boolean late = e.getCause() instanceof TimeoutException;
            return new Sent(null, late ? Fault.TIMEOUT : Fault.NO_CONNECTION);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int answer(WebhookDelivery delivery, Target target, InetAddress address)
            throws InterruptedException, ExecutionException, TimeoutException {
        long patience = config.timeout().toMillis();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.pathAndQuery())
                .setTimeout(patience);
        return http.request(options)
                .compose(request -> status(request, delivery))
                .toCompletionStage()
                .toCompletableFuture()
                .get(2 * patience, TimeUnit.MILLISECONDS);
    }

    private Future<Integer> status(HttpClientRequest request, WebhookDelivery delivery) {
        String id = delivery.eventId.toString();
        long now = clock.instant().getEpochSecond();
        return request.putHeader("Content-Type", "application/cloudevents+json; charset=UTF-8")
                .putHeader("User-Agent", "Livret")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(now))
                .putHeader(
                        "webhook-signature", secrets.sign(delivery.school, delivery.webhookId, id, now, delivery.body))
                .send(Buffer.buffer(delivery.body))
                .map(response -> {
                    request.reset();
                    return response.statusCode();
                });
    }
}
