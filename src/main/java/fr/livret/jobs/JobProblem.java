package fr.livret.jobs;

import fr.livret.web.Problem;
import fr.livret.web.ProblemDocument;
import fr.livret.web.ProblemType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a job failed, in the reader's language. */
public final class JobProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private JobProblem(JobError error) {
        super(
                error.problem().equals(JobError.INTERNAL) ? ProblemType.INTERNAL_ERROR : ProblemType.UNPROCESSABLE,
                String.valueOf(error.argument()));
        this.reason = error.problem();
    }

    /** The problem document of a failed job, null for any other. */
    public static @Nullable ProblemDocument of(@Nullable JobError error, Locale language) {
        return error == null ? null : ProblemDocument.of(new JobProblem(error), language);
    }

    @Override
    protected String detailKey() {
        return "job." + reason + ".detail";
    }
}
