package fr.livret.web;

/** An {@code Idempotency-Key} that cannot be honoured: its first request still runs (409), or had another body (422). */
public final class IdempotencyProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private IdempotencyProblem(ProblemType type) {
        super(type);
    }

    static IdempotencyProblem inUse() {
        var problem = new IdempotencyProblem(ProblemType.IDEMPOTENCY_KEY_IN_USE);
        problem.header("Retry-After", "1");
        return problem;
    }

    static IdempotencyProblem reused() {
        return new IdempotencyProblem(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }
}
