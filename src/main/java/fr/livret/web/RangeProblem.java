package fr.livret.web;

/** 416: the range lies outside the file; {@code Content-Range} gives its size. */
public final class RangeProblem extends Problem {

    private static final long serialVersionUID = 1L;

    RangeProblem(long size) {
        super(ProblemType.RANGE_NOT_SATISFIABLE);
        header("Content-Range", "bytes */" + size);
    }
}
