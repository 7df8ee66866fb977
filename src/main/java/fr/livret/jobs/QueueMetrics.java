package fr.livret.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * What operators watch of each queue: {@code livret_jobs_waiting} (due, not begun, all replicas together),
 * {@code livret_jobs_running}, {@code livret_jobs_oldest_seconds} (how late the oldest due job is), and
 * {@code livret_jobs_run_seconds} by outcome, of this replica. The queue is looked at once every few seconds at most.
 */
@ApplicationScoped
class QueueMetrics {

    /** What became of a run of a job. */
    enum Outcome {
        DONE,
        POSTPONED,
        FAILED,
        GIVEN_UP
    }

    private static final Logger LOG = Logger.getLogger(QueueMetrics.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Depth EMPTY = new Depth(0, 0, 0);

    private static final String DEPTHS =
            "select task_name, count(*) filter (where not picked and execution_time <= now()),"
                    + " count(*) filter (where picked), coalesce(extract(epoch from now()"
                    + " - min(execution_time) filter (where not picked and execution_time <= now())), 0)"
                    + " from scheduled_tasks group by task_name";

    private final DataSource dataSource;
    private final List<JobHandler> handlers;
    private final MeterRegistry meters;
    private final Clock clock;
    private Map<String, Depth> depths = Map.of();
    private Instant seen = Instant.MIN;

    QueueMetrics(DataSource dataSource, @All List<JobHandler> handlers, MeterRegistry meters, Clock clock) {
        this.dataSource = dataSource;
        this.handlers = handlers;
        this.meters = meters;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event) {
        for (JobHandler handler : handlers) {
            String queue = handler.queue();
            Tags tags = Tags.of("queue", queue);
            Gauge.builder("livret.jobs.waiting", () -> depth(queue).waiting())
                    .tags(tags)
                    .register(meters);
            Gauge.builder("livret.jobs.running", () -> depth(queue).running())
                    .tags(tags)
                    .register(meters);
            TimeGauge.builder("livret.jobs.oldest", () -> depth(queue).oldestSeconds(), TimeUnit.SECONDS)
                    .tags(tags)
                    .register(meters);
        }
    }

    void ran(String queue, Outcome outcome, Duration duration) {
        Timer.builder("livret.jobs.run")
                .tags("queue", queue, "outcome", outcome.name())
                .register(meters)
                .record(duration);
    }

    private synchronized Depth depth(String queue) {
        Instant now = clock.instant();
        if (seen.isBefore(now.minus(FRESH))) {
            depths = read();
            seen = now;
        }
        return depths.getOrDefault(queue, EMPTY);
    }

    private Map<String, Depth> read() {
        Map<String, Depth> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(DEPTHS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), new Depth(rows.getLong(2), rows.getLong(3), rows.getDouble(4)));
            }
        } catch (SQLException e) {
            LOG.warnf("event=queue-not-measured fault=%s", e.getClass().getName());
        }
        return found;
    }

    private record Depth(long waiting, long running, double oldestSeconds) {}
}
