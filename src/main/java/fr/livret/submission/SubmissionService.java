package fr.livret.submission;

import fr.livret.jobs.JobQueue;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.submission.spi.Secret;
import fr.livret.web.Creation;
import fr.livret.web.EtagCondition;
import fr.livret.web.Fault;
import fr.livret.web.Idempotency;
import fr.livret.web.IdempotencyKey;
import fr.livret.web.IdempotentRequest;
import fr.livret.web.Links;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.RequestLanguage;
import fr.livret.web.UnprocessableProblem;
import fr.livret.web.WriteCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Accepts submissions and settles those whose outcome is unknown. */
@ApplicationScoped
class SubmissionService {

    private final SchoolTransaction transaction;
    private final SubmittedExports exports;
    private final Submissions submissions;
    private final SubmissionRepository repository;
    private final SubmissionConfig config;
    private final TokenSubmissions tokens;
    private final JobQueue queue;
    private final Idempotency idempotency;
    private final Callers callers;
    private final AuditLog audit;
    private final RequestLanguage language;
    private final Links links;
    private final Clock clock;

    SubmissionService(
            SchoolTransaction transaction,
            SubmittedExports exports,
            Submissions submissions,
            SubmissionRepository repository,
            SubmissionConfig config,
            TokenSubmissions tokens,
            JobQueue queue,
            Idempotency idempotency,
            Callers callers,
            AuditLog audit,
            RequestLanguage language,
            Links links,
            Clock clock) {
        this.transaction = transaction;
        this.exports = exports;
        this.submissions = submissions;
        this.repository = repository;
        this.config = config;
        this.tokens = tokens;
        this.queue = queue;
        this.idempotency = idempotency;
        this.callers = callers;
        this.audit = audit;
        this.language = language;
        this.links = links;
        this.clock = clock;
    }

    /** Stores and queues a submission. The same file goes once through the same channel, unless an earlier attempt failed. */
    Creation<SubmissionView> create(Uai uai, UUID export, SubmissionInput input, @Nullable IdempotencyKey key) {
        String school = uai.value();
        String caller = callers.current().name();
        AtomicReference<@Nullable Attempt> first = new AtomicReference<>();
        Creation<SubmissionView> creation = transaction.write(
                school,
                () -> idempotency.once(request(school, export, caller, key, input), SubmissionView.class, () -> {
                    Submission submission = accept(school, export, input, caller);
                    first.set(submission.attempt());
                    return Creation.of(
                            SubmissionView.of(submission, links, language.current()),
                            "schools/" + school + "/exports/" + export + "/submissions/" + submission.id);
                }));
        Optional.ofNullable(first.get()).ifPresent(attempt -> {
            if (input.token() != null) {
                tokens.start(school, attempt, Secret.ofText(input.token()));
            }
        });
        return creation;
    }

    /** Records what a person found out; returns the submission as it is then. */
    Read settle(Uai uai, UUID export, UUID id, SettlementInput input, @Nullable EtagCondition ifMatch) {
        return transaction.write(uai.value(), () -> {
            Submission submission = repository.locked(uai.value(), export, id).orElseThrow(NotFoundProblem::new);
            WriteCondition.requireMatch(ifMatch, SubmissionView.etag(submission));
            if (submission.state != SubmissionState.UNKNOWN) {
                throw SubmissionStateProblem.nothingToSettle();
            }
            String caller = callers.current().name();
            submission.settlement = new Settlement(input.delivered(), input.note(), caller, clock.instant());
            submission.state = input.delivered() ? SubmissionState.DELIVERED : SubmissionState.FAILED;
            repository.flush();
            audit.append(new AuditEvent(uai.value(), caller, "submission.settled", id.toString()));
            return Read.of(submission, links, language);
        });
    }

    private Submission accept(String school, UUID export, SubmissionInput input, String caller) {
        SubmittedFile file = exports.lockFile(school, export);
        boolean withToken = input.token() != null;
        List<Fault> faults = submissions.faults(school, input.channel(), "/channel", withToken);
        if (!faults.isEmpty()) {
            throw new UnprocessableProblem(faults);
        }
        repository.excluding(school, export, input.channel()).ifPresent(other -> {
            throw SubmissionStateProblem.submittedAlready(
                    links.to("schools", school, "exports", export.toString(), "submissions", other.id.toString()));
        });
        if (!withToken) {
            return submissions.submit(school, export, input.channel(), file, caller);
        }
        Submission submission = submissions.create(school, export, input.channel(), file, caller, true);
        queue.enqueueAt(
                clock.instant().plus(config.tokenWatch()), SubmissionWorker.QUEUE, school, submission.attemptId);
        return submission;
    }

    /** The token is no part of what makes two requests the same: not even its hash is kept, and it may be renewed. */
    private static IdempotentRequest request(
            String school, UUID export, String caller, @Nullable IdempotencyKey key, SubmissionInput input) {
        String same = input.channel() + (input.token() == null ? "" : " with a token");
        return IdempotentRequest.of(
                school, "createSubmission " + export, caller, key, same.getBytes(StandardCharsets.UTF_8));
    }
}
