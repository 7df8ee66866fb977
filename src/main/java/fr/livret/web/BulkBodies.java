package fr.livret.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads bodies of many rows, a batch in memory at a time, and answers for each row. */
@ApplicationScoped
public class BulkBodies {

    private static final int BATCH = 500;

    private final ObjectMapper json;
    private final Validator validator;
    private final HttpConfig config;
    private final RequestLanguage language;

    BulkBodies(ObjectMapper json, Validator validator, HttpConfig config, RequestLanguage language) {
        this.json = json;
        this.validator = validator;
        this.config = config;
        this.language = language;
    }

    /**
     * Hands the rows that meet the contract to the writer, in the order of the body. Call it inside the school's write transaction.
     *
     * @param atomic whether one refused row refuses them all
     * @throws InvalidRequestProblem 400 if the body is no sequence of rows or has too many, or when {@code atomic} if a row violates the
     *     contract
     * @throws UnprocessableProblem 422 when {@code atomic} if the writer refuses a row
     */
    public <T> BulkAnswer write(BulkBody<T> body, boolean atomic, BulkWriter<T> writer) {
        var tally = new BulkTally(body.isInLines());
        var batch = new ArrayList<BulkRow<T>>(BATCH);
        try (var rows = BulkRows.of(body, json)) {
            while (rows.next()) {
                requireFew(rows.count());
                read(rows, batch, tally);
                if (batch.size() == BATCH) {
                    writer.write(List.copyOf(batch), tally);
                    batch.clear();
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!batch.isEmpty()) {
            writer.write(List.copyOf(batch), tally);
        }
        if (atomic) {
            tally.requireNoRefusal();
        }
        return tally.answer(language.current());
    }

    private <T> void read(BulkRows<T> rows, List<BulkRow<T>> batch, BulkTally tally) {
        try {
            var value = rows.value();
            var violations = validator.validate(value);
            if (violations.isEmpty()) {
                batch.add(new BulkRow<>(rows.line(), value));
            } else {
                tally.refuseUnread(rows.line(), Violations.faults(new ConstraintViolationException(violations)));
            }
        } catch (Problem unreadable) {
            tally.refuseUnread(rows.line(), unreadable.faults());
        }
    }

    private void requireFew(int rows) {
        if (rows > config.maxRows()) {
            throw new InvalidRequestProblem(Fault.at("", "TOO_MANY_ROWS", config.maxRows()));
        }
    }
}
