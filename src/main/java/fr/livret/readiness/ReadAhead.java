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
import java.util.function.Predicate;

/**
 * Lets the database work on the next rows while somebody works on these: rows are fetched a batch ahead by another thread.
 * At any time one thread alone uses the connection, and it is free again when {@link #each} returns.
 */
@ApplicationScoped
class ReadAhead {

    private final ExecutorService threads = Executors.newCachedThreadPool(new DaemonThreads("read-ahead"));

    /**
     * Hands rows over in their order, in the caller's thread, until {@code goesOn} has seen enough.
     *
     * @param batch rows that are fetched at once; twice as many are in memory
     */
    <T> void each(Iterator<T> rows, int batch, Predicate<T> goesOn) {
        CompletableFuture<List<T>> next = ahead(rows, batch);
        try {
            boolean more = true;
            while (more) {
                List<T> now = next.join();
                more = !now.isEmpty() && goesOn.test(now.get(0));
                if (more) {
                    // Not before: who is content with one row waits for no other.
                    next = ahead(rows, batch);
                    more = now.stream().skip(1).allMatch(goesOn);
                }
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            settled(next);
        }
    }

    private <T> CompletableFuture<List<T>> ahead(Iterator<T> rows, int batch) {
        return CompletableFuture.supplyAsync(
                () -> {
                    List<T> read = new ArrayList<>(batch);
                    while (read.size() < batch && rows.hasNext()) {
                        read.add(rows.next());
                    }
                    return read;
                },
                threads);
    }

    /** Waits for the thread to leave the connection, whatever it found. */
    private static void settled(CompletableFuture<?> last) {
        last.handle((rows, failure) -> rows).join();
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
