package fr.livret.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.school.BulkUpsert;
import fr.livret.school.BulkUpsert.Table;
import fr.livret.siecle.SiecleStudent;
import fr.livret.web.Identifiers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a file says of students who may be known already, until a person decides. */
@ApplicationScoped
class StudentMatches {

    private static final Table<MatchRow> TABLE = Table.mirror("student_match", true, MatchRow.class, "id");

    private final BulkUpsert bulk;
    private final ObjectMapper json;
    private final Identifiers identifiers;
    private final Clock clock;

    StudentMatches(BulkUpsert bulk, ObjectMapper json, Identifiers identifiers, Clock clock) {
        this.bulk = bulk;
        this.json = json;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Takes the proposals of a file for those of the year; an earlier one that the file does not make is withdrawn. */
    void propose(ImportContext context, List<Proposal> proposals) {
        Map<String, MatchRow> open = new HashMap<>();
        bulk.read(TABLE, context.school(), context.year()).stream()
                .filter(row -> row.state() == MatchState.PROPOSED)
                .forEach(row -> open.put(row.siecleId(), row));
        List<MatchRow> rows = new ArrayList<>();
        for (Proposal proposal : proposals) {
            MatchRow before = open.remove(proposal.said().siecleId());
            MatchRow row = new MatchRow(
                    before == null ? identifiers.next() : before.id(),
                    context.year(),
                    proposal.said().siecleId(),
                    proposal.known(),
                    MatchState.PROPOSED,
                    json.valueToTree(proposal.said()),
                    before == null ? clock.instant() : before.proposedAt());
            rows.add(row);
        }
        open.values().forEach(row -> rows.add(row.withdrawn()));
        bulk.write(TABLE, context.school(), rows);
    }

    /** A student of a file, and who they may be. */
    record Proposal(SiecleStudent said, UUID known) {}

    private record MatchRow(
            UUID id,
            int year,
            String siecleId,
            UUID studentId,
            MatchState state,
            @Nullable JsonNode document,
            Instant proposedAt) {

        MatchRow withdrawn() {
            return new MatchRow(id, year, siecleId, studentId, MatchState.WITHDRAWN, null, proposedAt);
        }
    }
}
