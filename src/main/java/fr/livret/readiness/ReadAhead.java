package fr.livret.readiness;

import fr.livret.jobs.DaemonThreads;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lets the database work on the next rows, and another thread read the ones that came, while somebody works on these. At
 * any time one thread alone uses the connection, and it is free again when {@link #each} returns.
 */
@ApplicationScoped
class ReadAhead {

    private final ExecutorService threads = Executors.newCachedThreadPool(new DaemonThreads("read-ahead"));

    /**
     * Hands rows over in their order, in the caller's thread, until {@code goesOn} has seen enough.
     *
     * @param batch rows that are fetched at once; three times as many are in memory
     * @param reading what another thread makes of a row
     */
    <R, T> void each(Iterator<R> rows, int batch, Function<R, T> reading, Predicate<T> goesOn) {
        Batches<R, T> batches = new Batches<>(rows, batch, reading);
        try {
            List<T> now = batches.next().join();
            // Nothing is fetched ahead before: who is content with one row waits for no other.
            if (now.isEmpty() || !goesOn.test(now.get(0))) {
                return;
            }
            CompletableFuture<List<T>> read = batches.next();
            CompletableFuture<List<T>> fetched = batches.next();
            now = now.subList(1, now.size());
            while (now.stream().allMatch(goesOn)) {
                now = read.join();
                if (now.isEmpty()) {
                    return;
                }
                read = fetched;
                fetched = batches.next();
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            batches.settle();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    /** Fetches batches one after the other, and reads each while the next one is fetched. */
    private final class Batches<R, T> {

        private final Iterator<R> rows;
        private final int size;
        private final Function<R, T> reading;
        private CompletableFuture<List<R>> last = CompletableFuture.completedFuture(List.of());

        Batches(Iterator<R> rows, int size, Function<R, T> reading) {
            this.rows = rows;
            this.size = size;
            this.reading = reading;
        }

        /** The batch after the last one that was asked for, empty after the end. */
        CompletableFuture<List<T>> next() {
            last = last.thenApplyAsync(before -> fetch(), threads);
            return last.thenApplyAsync(batch -> batch.stream().map(reading).toList(), threads);
        }

        /** Waits for the threads to leave the connection, whatever they found. */
        void settle() {
            last.handle((batch, failure) -> size).join();
        }

        private List<R> fetch() {
            List<R> batch = new ArrayList<>(size);
            while (batch.size() < size && rows.hasNext()) {
                batch.add(rows.next());
            }
            return batch;
        }
    }
}
