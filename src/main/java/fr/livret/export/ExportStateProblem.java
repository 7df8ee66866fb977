package fr.livret.export;

import fr.livret.web.Problem;
import fr.livret.web.ProblemType;
import java.net.URI;

/** 409: the state of an export, or another export, forbids it. */
final class ExportStateProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private ExportStateProblem(String reason, Object... arguments) {
        super(ProblemType.STATE_CONFLICT, arguments);
        this.reason = reason;
    }

    static ExportStateProblem ended() {
        return new ExportStateProblem("ended");
    }

    static ExportStateProblem running() {
        return new ExportStateProblem("running");
    }

    static ExportStateProblem notReady() {
        return new ExportStateProblem("not-ready");
    }

    static ExportStateProblem dryRun() {
        return new ExportStateProblem("dry-run");
    }

    static ExportStateProblem noFile() {
        return new ExportStateProblem("no-file");
    }

    static ExportStateProblem otherRunning(URI other) {
        ExportStateProblem conflict = new ExportStateProblem("other-running", other);
        conflict.header("Location", other.toString());
        return conflict;
    }

    @Override
    protected String detailKey() {
        return "export." + reason + ".detail";
    }
}
