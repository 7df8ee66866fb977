package fr.livret.submission.netsynchro;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A body that knows how much of it the HTTP client has taken. While a part of it has not been, the receiver cannot have
 * the file: a message shorter than its Content-Length is incomplete (RFC 9112 § 8). Once all of it has, nobody can tell.
 */
final class TrackedBody implements BodyPublisher {

    private final BodyPublisher body;
    private final AtomicLong taken = new AtomicLong();

    TrackedBody(Path content) throws FileNotFoundException {
        this.body = BodyPublishers.ofFile(content);
    }

    boolean isWholeTaken() {
        return taken.get() >= body.contentLength();
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer bytes) {
                taken.addAndGet(bytes.remaining());
                subscriber.onNext(bytes);
            }

            @Override
            public void onError(Throwable failure) {
                subscriber.onError(failure);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
    }
}
