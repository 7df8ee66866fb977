package fr.livret.audit;

import fr.livret.register.Filters;
import fr.livret.register.Listed;
import fr.livret.school.JsonRows;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.web.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads the audit of a school, the last events first. */
@ApplicationScoped
class AuditEventReader {

    private static final String CHOSEN = """
             from audit_event a where a.school = :school
              and (:action = '' or a.action = :action or starts_with(a.action, :action || '.'))
              and (:caller = '' or a.caller = :caller) and (:object = '' or a.object_id = :object)
              and (:from = '' or a.happened_at >= cast(nullif(:from, '') as timestamptz))
              and (:to = '' or a.happened_at < cast(nullif(:to, '') as timestamptz))
            """;

    private static final String LIST = """
            select cast(a.id as text), a.caller, a.action, a.object_id,
              to_char(a.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            """ + CHOSEN + """
             and (:at = '' or (a.happened_at, a.id)
                < (cast(nullif(:at, '') as timestamptz), cast(nullif(:id, '') as uuid)))
            order by a.happened_at desc, a.id desc limit :rows
            """;

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final JsonRows rows;

    AuditEventReader(SchoolTransaction transaction, SchoolYears years, JsonRows rows) {
        this.transaction = transaction;
        this.years = years;
        this.rows = rows;
    }

    Listed<AuditEventView> list(Uai school, AuditFilter filter, PageQuery page) {
        return transaction.read(school.value(), () -> {
            years.requireSchool(school);
            Map<String, Object> filters = Map.of(
                    "school", school.value(),
                    "action", Filters.text(filter.action()),
                    "caller", Filters.text(filter.caller()),
                    "object", Filters.text(filter.object()),
                    "from", Filters.text(filter.from()),
                    "to", Filters.text(filter.to()));
            Map<String, Object> paged = new HashMap<>(filters);
            paged.put("at", AuditCursor.at(page));
            paged.put("id", AuditCursor.id(page));
            paged.put("rows", page.rowsToFetch());
            var events = rows.rows(LIST, paged).map(AuditEventReader::event).toList();
            return new Listed<>(events, rows.count("select count(*) " + CHOSEN, filters));
        });
    }

    private static AuditEventView event(Object[] row) {
        return new AuditEventView(
                UUID.fromString((String) row[0]),
                Instant.parse((String) row[4]),
                (String) row[1],
                (String) row[2],
                (String) row[3]);
    }
}
