package fr.livret.export;

import fr.livret.jobs.JobWait;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.storage.FileStore;
import fr.livret.submission.SubmissionSummary;
import fr.livret.submission.Submissions;
import fr.livret.web.Etag;
import fr.livret.web.Links;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import fr.livret.web.RequestLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows exports, their reports and their files. */
@ApplicationScoped
class ExportReader {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final SchoolTransaction transaction;
    private final ExportRepository exports;
    private final FileStore files;
    private final Submissions submissions;
    private final JobWait wait;
    private final Links links;
    private final RequestLanguage language;
    private final Clock clock;

    ExportReader(
            SchoolTransaction transaction,
            ExportRepository exports,
            FileStore files,
            Submissions submissions,
            JobWait wait,
            Links links,
            RequestLanguage language,
            Clock clock) {
        this.transaction = transaction;
        this.exports = exports;
        this.files = files;
        this.submissions = submissions;
        this.wait = wait;
        this.links = links;
        this.language = language;
        this.clock = clock;
    }

    /** The job at once, or as soon as it has ended, or when the caller's patience has. */
    Read get(Uai uai, UUID id, Duration patience) {
        Found found = wait.read(() -> found(uai, id), read -> read.job().state.isFinal(), patience);
        Instant now = clock.instant();
        return new Read(
                ExportView.of(found.job(), found.submissions(), links, now, language.current()),
                ExportView.etag(found.job(), found.submissions(), now));
    }

    Listed list(Uai uai, PageQuery page) {
        UUID before = page.key(0).map(UUID::fromString).orElse(LAST);
        return transaction.read(uai.value(), () -> {
            List<ExportJob> jobs = exports.before(uai.value(), before, page.rowsToFetch());
            Map<UUID, List<SubmissionSummary>> submitted =
                    submissions.of(uai.value(), jobs.stream().map(job -> job.id).toList());
            return new Listed(
                    jobs.stream()
                            .map(job -> ExportView.of(
                                    job,
                                    submitted.getOrDefault(job.id, List.of()),
                                    links,
                                    clock.instant(),
                                    language.current()))
                            .toList(),
                    exports.count(uai.value()));
        });
    }

    /**
     * The job whose file can be had now.
     *
     * @throws ExportStateProblem when there is none yet
     * @throws FileGoneProblem when it is gone
     */
    ExportJob withFile(Uai uai, UUID id) {
        ExportJob job = job(uai, id);
        if (job.fileSha256 == null) {
            throw job.dryRun && job.state.isFinal() ? ExportStateProblem.dryRun() : ExportStateProblem.notReady();
        }
        if (FileState.of(job, clock.instant()) != FileState.AVAILABLE) {
            throw new FileGoneProblem();
        }
        return job;
    }

    InputStream open(ExportJob job) {
        if (job.fileId == null) {
            throw new FileGoneProblem();
        }
        try {
            return files.open(job.school, job.fileId);
        } catch (FileStore.FileGone gone) {
            throw new FileGoneProblem();
        }
    }

    private Found found(Uai uai, UUID id) {
        return transaction.read(
                uai.value(),
                () -> new Found(
                        job(uai, id), submissions.of(uai.value(), List.of(id)).getOrDefault(id, List.of())));
    }

    private ExportJob job(Uai uai, UUID id) {
        return transaction.read(
                uai.value(),
                () -> exports.findByIdOptional(new ExportJob.Key(uai.value(), id))
                        .orElseThrow(NotFoundProblem::new));
    }

    record Read(ExportView view, Etag etag) {}

    private record Found(ExportJob job, List<SubmissionSummary> submissions) {}

    record Listed(List<ExportView> rows, long total) {}
}
