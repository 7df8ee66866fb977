package fr.livret.submission;

import fr.livret.jobs.JobQueue;
import fr.livret.submission.spi.SettingFault;
import fr.livret.submission.spi.SubmissionAdapter;
import fr.livret.web.Fault;
import fr.livret.web.Identifiers;
import fr.livret.web.Links;
import fr.livret.web.RequestLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Submissions as exports use them. Every method runs in the school's transaction under way. */
@ApplicationScoped
public class Submissions {

    private final SubmissionRepository submissions;
    private final SubmissionChannelRepository channels;
    private final Adapters adapters;
    private final ChannelRules rules;
    private final SubmissionJournal journal;
    private final JobQueue queue;
    private final Identifiers identifiers;
    private final RequestLanguage language;
    private final Links links;
    private final Clock clock;

    Submissions(
            SubmissionRepository submissions,
            SubmissionChannelRepository channels,
            Adapters adapters,
            ChannelRules rules,
            SubmissionJournal journal,
            JobQueue queue,
            Identifiers identifiers,
            RequestLanguage language,
            Links links,
            Clock clock) {
        this.submissions = submissions;
        this.channels = channels;
        this.adapters = adapters;
        this.rules = rules;
        this.journal = journal;
        this.queue = queue;
        this.identifiers = identifiers;
        this.language = language;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Why a file could not be submitted through a channel now; each in the language of the request under way.
     *
     * @param pointer where the request names the channel
     */
    public List<Fault> faults(String school, String channel, String pointer) {
        return faults(school, channel, pointer, false);
    }

    List<Fault> faults(String school, String channel, String pointer, boolean withToken) {
        Optional<SubmissionAdapter> adapter = adapters.named(channel);
        if (adapter.isEmpty()) {
            return List.of(Fault.at(pointer, "UNKNOWN_CHANNEL", channel));
        }
        if (withToken && !adapter.get().takesToken()) {
            return List.of(Fault.at("/token", "TOKEN_NOT_TAKEN", channel));
        }
        return channels.find(school, channel)
                .map(configured -> rules.refusals(adapter.get(), rules.settings(configured), withToken).stream()
                        .map(fault -> fault(pointer, fault))
                        .toList())
                .orElseGet(() -> List.of(Fault.at(pointer, "CHANNEL_NOT_CONFIGURED", channel)));
    }

    /** Has a file submitted once the transaction commits. */
    public void deliver(String school, UUID export, String channel, SubmittedFile file, String requestedBy) {
        submit(school, export, channel, file, requestedBy);
    }

    Submission submit(String school, UUID export, String channel, SubmittedFile file, String requestedBy) {
        Submission submission = create(school, export, channel, file, requestedBy, false);
        queue.enqueue(SubmissionWorker.QUEUE, school, submission.attemptId);
        return submission;
    }

    Submission create(
            String school, UUID export, String channel, SubmittedFile file, String requestedBy, boolean withToken) {
        Submission submission = new Submission(school, identifiers.next(), export, channel, file, requestedBy);
        submission.createdAt = clock.instant();
        submission.withToken = withToken;
        submission.plan(identifiers.next(), submission.createdAt);
        submissions.persistAndFlush(submission);
        journal.audit(submission, "submission.created");
        return submission;
    }

    /** Has nothing more of an export sent; what is being sent at this moment is told as it ends. */
    public void cancel(String school, UUID export) {
        submissions.lockedOf(school, export).stream()
                .filter(submission -> !submission.state.isOver())
                .forEach(journal::cancel);
    }

    /** The submissions of several exports, oldest first, in one statement. */
    public Map<UUID, List<SubmissionSummary>> of(String school, Collection<UUID> exports) {
        return exports.isEmpty()
                ? Map.of()
                : submissions.ofExports(school, exports).stream()
                        .collect(Collectors.groupingBy(
                                submission -> submission.exportId,
                                Collectors.mapping(this::summary, Collectors.toList())));
    }

    private SubmissionSummary summary(Submission submission) {
        return new SubmissionSummary(
                submission.id,
                links.to(
                        "schools",
                        submission.school,
                        "exports",
                        submission.exportId.toString(),
                        "submissions",
                        submission.id.toString()),
                submission.channel,
                submission.state,
                submission.createdAt,
                submission.finishedAt);
    }

    private Fault fault(String pointer, SettingFault fault) {
        return new Fault(
                Fault.Place.POINTER,
                pointer,
                fault.code(),
                List.of(),
                fault.text().in(language.current()));
    }
}
