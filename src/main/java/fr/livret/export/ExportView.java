package fr.livret.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.livret.jobs.JobProblem;
import fr.livret.jobs.JobState;
import fr.livret.submission.SubmissionSummary;
import fr.livret.web.Etag;
import fr.livret.web.Links;
import fr.livret.web.ProblemDocument;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An export job as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportView(
        UUID id,
        JobState state,
        ExportRequest request,
        boolean dryRun,
        String requestedBy,
        Progress progress,
        @Nullable Instant dataAsOf,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        @Nullable ExportCounts counts,
        @Nullable File file,
        List<SubmissionSummary> submissions,
        @Nullable Verdict lsuVerdict,
        @Nullable ProblemDocument error) {

    /** A job that has just been accepted. */
    static ExportView of(ExportJob job, Links links, Instant now) {
        return of(job, List.of(), links, now, Locale.FRENCH);
    }

    static ExportView of(
            ExportJob job, List<SubmissionSummary> submissions, Links links, Instant now, Locale language) {
        return new ExportView(
                job.id,
                job.state,
                job.request,
                job.dryRun,
                job.requestedBy,
                Progress.of(job),
                job.dataAsOf,
                job.createdAt,
                job.startedAt,
                job.finishedAt,
                job.expiresAt,
                job.counts,
                File.of(job, links, now),
                submissions,
                Verdict.of(job),
                JobProblem.of(job.error, language));
    }

    /** Changes with the job, with its submissions, and when its file expires. */
    static Etag etag(ExportJob job, List<SubmissionSummary> submissions, Instant now) {
        FileState state = FileState.of(job, now);
        return new Etag(job.version
                + (state == FileState.AVAILABLE ? "" : "-" + state.name().toLowerCase(Locale.ROOT))
                + submissions.stream()
                        .map(submission -> "-" + submission.state().name().charAt(0))
                        .collect(Collectors.joining()));
    }

    /** How far a running job is; {@code total} is 0 while unknown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(@Nullable ExportPhase phase, int done, int total) {

        static Progress of(ExportJob job) {
            return new Progress(job.phase, job.done, job.total);
        }
    }

    /** What LSU answered, in short. */
    record Verdict(LsuVerdict.Outcome outcome, int rejectedStudents, Instant recordedAt) {

        static @Nullable Verdict of(ExportJob job) {
            LsuVerdict verdict = job.lsuVerdict;
            return verdict == null
                    ? null
                    : new Verdict(verdict.outcome(), verdict.rejectedStudents(), verdict.recordedAt());
        }
    }

    /** The file of a job that succeeded, even when it is gone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(
            URI href,
            FileState state,
            String mediaType,
            String name,
            long size,
            String sha256,
            String schemaLabel,
            String schemaHash) {

        static @Nullable File of(ExportJob job, Links links, Instant now) {
            if (job.fileSha256 == null || job.fileSize == null) {
                return null;
            }
            return new File(
                    links.to("schools", job.school, "exports", job.id.toString(), "file"),
                    FileState.of(job, now),
                    String.valueOf(job.fileType),
                    String.valueOf(job.fileName),
                    job.fileSize,
                    job.fileSha256,
                    String.valueOf(job.schemaLabel),
                    String.valueOf(job.schemaHash));
        }
    }
}
