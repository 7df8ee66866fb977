package fr.livret.submission;

import fr.livret.web.Etag;
import fr.livret.web.Links;
import fr.livret.web.RequestLanguage;

/** A submission as it was read, with its tag. */
record Read(SubmissionView view, Etag etag) {

    static Read of(Submission submission, Links links, RequestLanguage language) {
        return new Read(SubmissionView.of(submission, links, language.current()), SubmissionView.etag(submission));
    }
}
