package fr.livret.submission;

import fr.livret.school.SchoolTransaction;
import fr.livret.storage.FileStore;
import fr.livret.submission.VerifiedFile.AlteredFile;
import fr.livret.submission.spi.ChannelSettings;
import fr.livret.submission.spi.Recovery;
import fr.livret.submission.spi.Secret;
import fr.livret.submission.spi.SubmissionAdapter;
import fr.livret.submission.spi.SubmissionContext;
import fr.livret.submission.spi.SubmissionFailure;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import fr.livret.web.Redacted;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes one attempt: reads the file, compares its hash, hands it to the adapter, records what came of it. */
@ApplicationScoped
class SubmissionRun {

    private static final Logger LOG = Logger.getLogger(SubmissionRun.class);

    private final SchoolTransaction transaction;
    private final SubmissionJournal journal;
    private final SubmissionChannelRepository channels;
    private final Adapters adapters;
    private final ChannelRules rules;
    private final FileStore files;

    SubmissionRun(
            SchoolTransaction transaction,
            SubmissionJournal journal,
            SubmissionChannelRepository channels,
            Adapters adapters,
            ChannelRules rules,
            FileStore files) {
        this.transaction = transaction;
        this.journal = journal;
        this.channels = channels;
        this.adapters = adapters;
        this.rules = rules;
        this.files = files;
    }

    /**
     * Makes an attempt that is planned, or finds out about one that was cut.
     *
     * @param token of a submission that has one
     * @return the attempt that is to follow, if any
     */
    Optional<Attempt> run(String school, UUID attempt, @Nullable Secret token) {
        return journal.pending(school, attempt).flatMap(submission -> {
            boolean cut = submission.attempt().state() == AttemptState.SENDING;
            if (submission.withToken && token == null) {
                return journal.record(school, attempt, AttemptResult.failed(withoutToken(cut)));
            }
            return run(submission, cut, token);
        });
    }

    /** The token was in the memory of a process that is gone: what had begun is unknown, the rest has not been sent. */
    private static Failure withoutToken(boolean cut) {
        return cut ? Failure.of(Kind.UNKNOWN, "CUT_SHORT") : Failure.of(Kind.PERMANENT, "TOKEN_LOST");
    }

    private Optional<Attempt> run(Submission submission, boolean cut, @Nullable Secret token) {
        Optional<SubmissionAdapter> adapter = adapters.named(submission.channel);
        Optional<ConfiguredChannel> settings = transaction.read(
                submission.school,
                () -> channels.find(submission.school, submission.channel).map(rules::settings));
        if (adapter.isEmpty() || settings.isEmpty()) {
            return record(submission, unsent(cut, "CHANNEL_GONE"));
        }
        try (VerifiedFile file =
                VerifiedFile.of(submission.file, files.open(submission.school, submission.file.id()))) {
            return run(submission, adapter.get(), file, context(submission, settings.get(), token), cut);
        } catch (FileStore.FileGone gone) {
            return record(submission, unsent(cut, "FILE_GONE"));
        } catch (AlteredFile altered) {
            return record(submission, unsent(cut, "FILE_ALTERED"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Attempt> run(
            Submission submission,
            SubmissionAdapter adapter,
            VerifiedFile file,
            SubmissionContext context,
            boolean cut) {
        if (cut) {
            return record(submission, recover(adapter, file, context));
        }
        return journal.begin(submission.school, submission.attemptId)
                ? record(submission, submit(adapter, file, context))
                : Optional.empty();
    }

    private static AttemptResult submit(SubmissionAdapter adapter, VerifiedFile file, SubmissionContext context) {
        try {
            return AttemptResult.delivered(adapter.submit(file, context));
        } catch (SubmissionFailure failure) {
            return AttemptResult.failed(Failure.of(failure));
        } catch (RuntimeException | LinkageError unexpected) {
            LOG.errorf(Redacted.of(unexpected), "event=submission-adapter-failed channel=%s", adapter.name());
            return AttemptResult.failed(Failure.of(Kind.UNKNOWN, "ADAPTER_FAILED"));
        }
    }

    private static AttemptResult recover(SubmissionAdapter adapter, VerifiedFile file, SubmissionContext context) {
        Recovery recovery = adapter.recover(file, context);
        return switch (recovery.verdict()) {
            case DELIVERED -> AttemptResult.delivered(Objects.requireNonNull(recovery.receipt()));
            case SEND_AGAIN -> AttemptResult.interrupted();
            case UNKNOWN -> AttemptResult.failed(Failure.of(Kind.UNKNOWN, "CUT_SHORT"));
        };
    }

    private Optional<Attempt> record(Submission submission, AttemptResult result) {
        return journal.record(submission.school, submission.attemptId, result);
    }

    /** What cannot be sent was not, unless an earlier attempt was cut half-way. */
    private static AttemptResult unsent(boolean cut, String code) {
        return AttemptResult.failed(cut ? Failure.of(Kind.UNKNOWN, "CUT_SHORT") : Failure.of(Kind.PERMANENT, code));
    }

    private static SubmissionContext context(Submission submission, ChannelSettings settings, @Nullable Secret token) {
        return new SubmissionContext(submission.id, submission.attempt().number(), settings, token);
    }
}
