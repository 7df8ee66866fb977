package fr.livret.web;

import java.util.List;

/** What became of the rows of a body: they add up to those it had. */
public record BulkAnswer(int created, int updated, int unchanged, int refused, List<BulkRefusal> refusals) {

    public BulkAnswer {
        refusals = List.copyOf(refusals);
    }
}
