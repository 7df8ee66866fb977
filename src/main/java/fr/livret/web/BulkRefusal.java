package fr.livret.web;

import java.util.List;

/**
 * A row that was refused.
 *
 * @param line in NDJSON the line of the body, in an array the place of the element, from 1
 * @param errors with pointers that start at the row
 */
public record BulkRefusal(int line, List<ProblemDocument.Entry> errors) {

    public BulkRefusal {
        errors = List.copyOf(errors);
    }
}
