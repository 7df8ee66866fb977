package fr.livret.submission;

import fr.livret.web.Problem;
import fr.livret.web.ProblemType;
import java.net.URI;

/** 409: the state of a submission, or another submission, forbids it. */
final class SubmissionStateProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private SubmissionStateProblem(String reason, Object... arguments) {
        super(ProblemType.STATE_CONFLICT, arguments);
        this.reason = reason;
    }

    /** The same file went, or may have gone, through the same channel. */
    static SubmissionStateProblem submittedAlready(URI other) {
        SubmissionStateProblem conflict = new SubmissionStateProblem("already", other);
        conflict.header("Location", other.toString());
        return conflict;
    }

    static SubmissionStateProblem nothingToSettle() {
        return new SubmissionStateProblem("nothing-to-settle");
    }

    @Override
    protected String detailKey() {
        return "submission." + reason + ".detail";
    }
}
