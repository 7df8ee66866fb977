package fr.livret.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.livret.jobs.JobProblem;
import fr.livret.jobs.JobState;
import fr.livret.web.Etag;
import fr.livret.web.ProblemDocument;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import job as callers see it.
 *
 * @param counts created, updated, unchanged, absent and refused by kind of object, once known
 * @param findings of the cross-checks, by level, once known
 * @param warnings codes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        JobState state,
        FileKind kind,
        FileIdentity file,
        boolean apply,
        boolean strict,
        String requestedBy,
        @Nullable Map<String, ImportCounts.Kind> counts,
        @Nullable FindingCounts findings,
        List<ConversionCount> conversions,
        List<String> warnings,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable ProblemDocument error) {

    static ImportView of(ImportJob job) {
        return of(job, Locale.FRENCH);
    }

    static ImportView of(ImportJob job, Locale language) {
        return new ImportView(
                job.id,
                job.state,
                job.kind,
                job.file,
                job.apply,
                job.strict,
                job.requestedBy,
                job.counts,
                job.findings,
                job.conversions,
                job.warnings,
                job.createdAt,
                job.startedAt,
                job.finishedAt,
                JobProblem.of(job.error, language));
    }

    static Etag etag(ImportJob job) {
        return Etag.ofVersion(job.version);
    }
}
