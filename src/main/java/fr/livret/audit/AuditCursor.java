package fr.livret.audit;

import fr.livret.web.Cursor;
import fr.livret.web.Fault;
import fr.livret.web.InvalidRequestProblem;
import fr.livret.web.PageQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in the audit: an instant and, among the events of one instant, an id. */
final class AuditCursor {

    private AuditCursor() {}

    static Cursor after(AuditEventView event) {
        return Cursor.after(event.at().toString(), event.id().toString());
    }

    static String at(PageQuery page) {
        try {
            return page.key(0).map(text -> Instant.parse(text).toString()).orElse("");
        } catch (DateTimeException forged) {
            throw wrong();
        }
    }

    static String id(PageQuery page) {
        try {
            return page.key(1).map(text -> UUID.fromString(text).toString()).orElse("");
        } catch (IllegalArgumentException forged) {
            throw wrong();
        }
    }

    private static InvalidRequestProblem wrong() {
        return new InvalidRequestProblem(Fault.inParameter("cursor", "WRONG_VALUE"));
    }
}
