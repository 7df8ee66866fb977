package fr.livret.export;

import fr.livret.web.Problem;
import fr.livret.web.ProblemType;

/** 410: the file was deleted after its delay, or on demand. */
final class FileGoneProblem extends Problem {

    private static final long serialVersionUID = 1L;

    FileGoneProblem() {
        super(ProblemType.GONE);
    }
}
