package fr.livret.export;

import fr.livret.jobs.DaemonThreads;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.web.NotFoundProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners how exports go, wherever they run. One thread looks, every second, at the exports that somebody listens
 * to: a statement a school, no thread a listener. A listener who reads slowly gets the latest state, not every one.
 */
@ApplicationScoped
class ExportEvents {

    private static final Logger LOG = Logger.getLogger(ExportEvents.class);
    private static final int SECONDS_BETWEEN_SIGNS_OF_LIFE = 15;

    private final SchoolTransaction transaction;
    private final ExportRepository exports;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new DaemonThreads("export-events"));
    private @Nullable ScheduledFuture<?> ticks;
    private int seconds;

    ExportEvents(SchoolTransaction transaction, ExportRepository exports) {
        this.transaction = transaction;
        this.exports = exports;
    }

    /**
     * The state of the export now, then each time it changes, to the final one.
     *
     * @throws NotFoundProblem when there is no such export
     */
    Multi<OutboundSseEvent> of(Uai uai, UUID id, Sse sse) {
        ExportJob job = transaction.read(
                uai.value(),
                () -> exports.findByIdOptional(new ExportJob.Key(uai.value(), id))
                        .orElseThrow(NotFoundProblem::new));
        return Multi.createFrom()
                .emitter(
                        emitter -> listen(new Listener(uai.value(), id, sse, emitter), job),
                        BackPressureStrategy.LATEST);
    }

    void start(@Observes StartupEvent event) {
        ticks = ticker.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** Ends every stream, so that no listener holds up the end of this replica: they ask another one. */
    void stop(@Observes ShutdownEvent event) {
        if (ticks != null) {
            ticks.cancel(false);
        }
        ticker.shutdownNow();
        listeners.forEach(listener -> listener.emitter.complete());
    }

    private void listen(Listener listener, ExportJob job) {
        listener.emitter.onTermination(() -> listeners.remove(listener));
        listeners.add(listener);
        listener.see(job);
    }

    private void tick() {
        boolean signOfLife = ++seconds % SECONDS_BETWEEN_SIGNS_OF_LIFE == 0;
        Map<String, List<Listener>> bySchool =
                listeners.stream().collect(Collectors.groupingBy(listener -> listener.school));
        bySchool.forEach((school, itsListeners) -> {
            try {
                tell(school, itsListeners);
            } catch (RuntimeException e) {
                LOG.warnf("event=progress-not-told school=%s fault=%s", school, e.getClass());
            }
            if (signOfLife) {
                itsListeners.forEach(Listener::signOfLife);
            }
        });
    }

    private void tell(String school, List<Listener> itsListeners) {
        Set<UUID> ids = itsListeners.stream().map(listener -> listener.id).collect(Collectors.toSet());
        for (ExportJob job : transaction.read(school, () -> exports.all(school, ids))) {
            itsListeners.stream().filter(listener -> listener.id.equals(job.id)).forEach(listener -> listener.see(job));
        }
    }

    /** Somebody who listens to one export. */
    private static final class Listener {

        private final String school;
        private final UUID id;
        private final Sse sse;
        private final MultiEmitter<? super OutboundSseEvent> emitter;
        private int seen = -1;

        Listener(String school, UUID id, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
            this.school = school;
            this.id = id;
            this.sse = sse;
            this.emitter = emitter;
        }

        synchronized void see(ExportJob job) {
            if (job.version > seen) {
                seen = job.version;
                emitter.emit(event(job));
            }
            if (job.state.isFinal()) {
                emitter.complete();
            }
        }

        synchronized void signOfLife() {
            emitter.emit(sse.newEventBuilder().comment("still here").build());
        }

        private OutboundSseEvent event(ExportJob job) {
            return sse.newEventBuilder()
                    .id(Integer.toString(job.version))
                    .name(job.state.isFinal() ? "end" : "progress")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(ExportEvent.of(job))
                    .build();
        }
    }
}
