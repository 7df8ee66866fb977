package fr.livret.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.jobs.JobQueue;
import fr.livret.jobs.JobState;
import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolOptions;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.storage.FileStore;
import fr.livret.submission.SubmissionSummary;
import fr.livret.submission.Submissions;
import fr.livret.web.Creation;
import fr.livret.web.EtagCondition;
import fr.livret.web.Fault;
import fr.livret.web.Idempotency;
import fr.livret.web.IdempotencyKey;
import fr.livret.web.IdempotentRequest;
import fr.livret.web.Identifiers;
import fr.livret.web.Links;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.RequestLanguage;
import fr.livret.web.UnprocessableProblem;
import fr.livret.web.WriteCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts, cancels and erases exports. An export is stored and queued in one transaction before it is accepted. */
@ApplicationScoped
class ExportService {

    private final SchoolTransaction transaction;
    private final SchoolOptions schools;
    private final ExportRepository exports;
    private final ExportKickOff kickOff;
    private final ExportJobs jobs;
    private final FileStore files;
    private final Submissions submissions;
    private final Idempotency idempotency;
    private final JobQueue queue;
    private final Callers callers;
    private final AuditLog audit;
    private final Identifiers identifiers;
    private final RequestLanguage language;
    private final ExportConfig config;
    private final Links links;
    private final ObjectMapper json;
    private final Clock clock;

    ExportService(
            SchoolTransaction transaction,
            SchoolOptions schools,
            ExportRepository exports,
            ExportKickOff kickOff,
            ExportJobs jobs,
            FileStore files,
            Submissions submissions,
            Idempotency idempotency,
            JobQueue queue,
            Callers callers,
            AuditLog audit,
            Identifiers identifiers,
            RequestLanguage language,
            ExportConfig config,
            Links links,
            ObjectMapper json,
            Clock clock) {
        this.transaction = transaction;
        this.schools = schools;
        this.exports = exports;
        this.kickOff = kickOff;
        this.jobs = jobs;
        this.files = files;
        this.submissions = submissions;
        this.idempotency = idempotency;
        this.queue = queue;
        this.callers = callers;
        this.audit = audit;
        this.identifiers = identifiers;
        this.language = language;
        this.config = config;
        this.links = links;
        this.json = json;
        this.clock = clock;
    }

    Creation<ExportView> create(Uai uai, ExportRequest request, boolean dryRun, @Nullable IdempotencyKey key) {
        String school = uai.value();
        String caller = callers.current().name();
        IdempotentRequest once =
                IdempotentRequest.of(school, dryRun ? "dryRunExport" : "createExport", caller, key, bytes(request));
        return transaction.write(
                school,
                () -> idempotency.once(once, ExportView.class, () -> {
                    int retentionHours = schools.fileRetentionHours(school);
                    checkStart(request);
                    kickOff.check(school, request);
                    ExportJob job = new ExportJob(
                            school,
                            identifiers.next(),
                            year(request),
                            request,
                            dryRun,
                            retentionHours,
                            caller,
                            clock.instant());
                    exports.persistAndFlush(job);
                    if (job.holdsPeriods() && request.startAt() == null) {
                        takeSlots(job);
                    }
                    queue(job);
                    audit.append(new AuditEvent(school, caller, "export.created", job.id.toString()));
                    return Creation.of(ExportView.of(job, links, clock.instant()), path(job));
                }));
    }

    /** Cancels a job that has not ended; one that has stays as it is. */
    ExportView cancel(Uai uai, UUID id) {
        return transaction.write(uai.value(), () -> {
            ExportJob job = exports.locked(uai.value(), id).orElseThrow(NotFoundProblem::new);
            if (job.state.isFinal()) {
                throw ExportStateProblem.ended();
            }
            job.state = JobState.CANCELLED;
            jobs.close(job);
            submissions.cancel(uai.value(), id);
            audit.append(new AuditEvent(uai.value(), callers.current().name(), "export.cancelled", id.toString()));
            return ExportView.of(job, submissions(job), links, clock.instant(), language.current());
        });
    }

    /** Erases the file; the job, its report and the audit stay. */
    void erase(Uai uai, UUID id, @Nullable EtagCondition ifMatch) {
        transaction.run(uai.value(), () -> {
            ExportJob job = exports.locked(uai.value(), id).orElseThrow(NotFoundProblem::new);
            WriteCondition.requireMatch(ifMatch, ExportView.etag(job, submissions(job), clock.instant()));
            if (!job.state.isFinal()) {
                throw ExportStateProblem.running();
            }
            if (job.fileId != null) {
                files.delete(uai.value(), job.fileId);
                job.fileId = null;
                audit.append(
                        new AuditEvent(uai.value(), callers.current().name(), "export.file-erased", id.toString()));
            }
        });
    }

    private List<SubmissionSummary> submissions(ExportJob job) {
        return submissions.of(job.school, List.of(job.id)).getOrDefault(job.id, List.of());
    }

    private void queue(ExportJob job) {
        Instant startAt = job.request.startAt();
        if (startAt == null) {
            queue.enqueue(ExportWorker.QUEUE, job.school, job.id);
        } else {
            queue.enqueueAt(startAt, ExportWorker.QUEUE, job.school, job.id);
        }
    }

    private void takeSlots(ExportJob job) {
        job.periods()
                .forEach(period -> exports.takeSlot(job.school, period, job.id).ifPresent(other -> {
                    throw ExportStateProblem.otherRunning(links.to("schools", job.school, "exports", other.toString()));
                }));
    }

    private void checkStart(ExportRequest request) {
        Instant startAt = request.startAt();
        Instant now = clock.instant();
        if (startAt != null && startAt.isBefore(now)) {
            throw new UnprocessableProblem(Fault.at("/startAt", "START_IN_THE_PAST"));
        }
        if (startAt != null && startAt.isAfter(now.plus(config.longestSchedule()))) {
            throw new UnprocessableProblem(Fault.at(
                    "/startAt", "START_TOO_FAR", config.longestSchedule().toDays()));
        }
    }

    private static short year(ExportRequest request) {
        return (short) PeriodCode.fromString(request.periods().get(0)).year();
    }

    private static String path(ExportJob job) {
        return "schools/" + job.school + "/exports/" + job.id;
    }

    private byte[] bytes(ExportRequest request) {
        try {
            return json.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
