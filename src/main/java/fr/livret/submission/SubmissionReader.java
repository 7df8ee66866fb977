package fr.livret.submission;

import fr.livret.jobs.JobWait;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.web.Links;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import fr.livret.web.RequestLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Shows submissions. */
@ApplicationScoped
class SubmissionReader {

    private static final UUID FIRST = new UUID(0L, 0L);

    private final SchoolTransaction transaction;
    private final SubmittedExports exports;
    private final SubmissionRepository submissions;
    private final JobWait wait;
    private final RequestLanguage language;
    private final Links links;

    SubmissionReader(
            SchoolTransaction transaction,
            SubmittedExports exports,
            SubmissionRepository submissions,
            JobWait wait,
            RequestLanguage language,
            Links links) {
        this.transaction = transaction;
        this.exports = exports;
        this.submissions = submissions;
        this.wait = wait;
        this.language = language;
        this.links = links;
    }

    /** The submission at once, or as soon as it is over, or when the caller's patience is. */
    Read get(Uai uai, UUID export, UUID id, Duration patience) {
        Submission submission = wait.read(() -> find(uai.value(), export, id), read -> read.state.isOver(), patience);
        return Read.of(submission, links, language);
    }

    /** The rows of a page, one more than asked when there are others, and the count of all. */
    record Listed(List<SubmissionView> rows, long total) {}

    Listed list(Uai uai, UUID export, PageQuery page) {
        String school = uai.value();
        UUID after = page.key(0).map(UUID::fromString).orElse(FIRST);
        return transaction.read(school, () -> {
            exports.require(school, export);
            return new Listed(
                    submissions.after(school, export, after, page.rowsToFetch()).stream()
                            .map(submission -> SubmissionView.of(submission, links, language.current()))
                            .toList(),
                    submissions.count(school, export));
        });
    }

    private Submission find(String school, UUID export, UUID id) {
        return transaction.read(school, () -> submissions.of(school, export, id).orElseThrow(NotFoundProblem::new));
    }
}
