package fr.livret.submission;

import fr.livret.jobs.DaemonThreads;
import fr.livret.school.SchoolTransaction;
import fr.livret.security.SchoolAccess;
import fr.livret.web.Redacted;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Watches the credentials of every school's channels: when each expires is a metric of every replica, and a warning in
 * the log from 30 days before. One statement for all schools.
 */
@ApplicationScoped
class CredentialWatch {

    private static final Logger LOG = Logger.getLogger(CredentialWatch.class);
    private static final SchoolAccess EVERY_SCHOOL = new SchoolAccess(true, Set.of());

    private final SchoolTransaction transaction;
    private final SubmissionChannelRepository channels;
    private final Adapters adapters;
    private final ChannelRules rules;
    private final SubmissionConfig config;
    private final Clock clock;
    private final MultiGauge expiries;
    private final ScheduledExecutorService timer;

    CredentialWatch(
            SchoolTransaction transaction,
            SubmissionChannelRepository channels,
            Adapters adapters,
            ChannelRules rules,
            SubmissionConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.transaction = transaction;
        this.channels = channels;
        this.adapters = adapters;
        this.rules = rules;
        this.config = config;
        this.clock = clock;
        this.expiries = MultiGauge.builder("livret.submission.credential.expiry")
                .description("When the credential of a school's channel expires, in seconds since 1970")
                .baseUnit("seconds")
                .register(meters);
        this.timer = Executors.newSingleThreadScheduledExecutor(new DaemonThreads("credential-watch"));
    }

    void start(@Observes StartupEvent event) {
        long interval = config.expiryInterval().toMillis();
        var unused = timer.scheduleWithFixedDelay(this::lookAgain, 0, interval, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** Looks at every channel. */
    void look() {
        List<SubmissionChannel> all = transaction.readSchools(EVERY_SCHOOL, channels::listAll);
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        for (SubmissionChannel channel : all) {
            adapters.named(channel.name)
                    .flatMap(adapter -> adapter.credentialExpiry(rules.settings(channel)))
                    .ifPresent(expiry -> rows.add(row(channel, expiry)));
        }
        expiries.register(rows, true);
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warnf(Redacted.of(e), "event=credentials-not-watched");
        }
    }

    private MultiGauge.Row<?> row(SubmissionChannel channel, Instant expiry) {
        if (!clock.instant().plus(config.expiryWarning()).isBefore(expiry)) {
            LOG.warnf(
                    "event=credential-expires school=%s channel=%s expiresAt=%s", channel.school, channel.name, expiry);
        }
        return MultiGauge.Row.of(Tags.of("school", channel.school, "channel", channel.name), expiry.getEpochSecond());
    }
}
