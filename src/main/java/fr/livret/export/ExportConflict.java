package fr.livret.export;

import fr.livret.web.Problem;
import fr.livret.web.ProblemType;
import java.net.URI;

/** 409: the state of an export, or another export, forbids it. */
final class ExportConflict extends Problem {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private ExportConflict(String reason, Object... arguments) {
        super(ProblemType.STATE_CONFLICT, arguments);
        this.reason = reason;
    }

    static ExportConflict ended() {
        return new ExportConflict("ended");
    }

    static ExportConflict running() {
        return new ExportConflict("running");
    }

    static ExportConflict notReady() {
        return new ExportConflict("not-ready");
    }

    static ExportConflict otherRunning(URI other) {
        ExportConflict conflict = new ExportConflict("other-running", other);
        conflict.header("Location", other.toString());
        return conflict;
    }

    @Override
    protected String detailKey() {
        return "export." + reason + ".detail";
    }
}
