package fr.livret.imports;

import fr.livret.imports.MatchDecision.Decision;
import fr.livret.roster.RosterRows;
import fr.livret.roster.RosterRows.StudentRow;
import fr.livret.school.BulkUpsert;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.siecle.SiecleStudent;
import fr.livret.web.Etag;
import fr.livret.web.EtagCondition;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import fr.livret.web.WriteCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows proposed matches and does what a person decides: the student then comes in with all that the file says of them. */
@ApplicationScoped
class StudentMatchService {

    private static final UUID FIRST = new UUID(0, 0);

    private final SchoolTransaction transaction;
    private final StudentMatchRepository matches;
    private final BulkUpsert bulk;
    private final ImportJobs jobs;
    private final StudentsImporter students;
    private final SiecleImporters importers;
    private final Callers callers;
    private final AuditLog audit;
    private final Clock clock;

    StudentMatchService(
            SchoolTransaction transaction,
            StudentMatchRepository matches,
            BulkUpsert bulk,
            ImportJobs jobs,
            StudentsImporter students,
            SiecleImporters importers,
            Callers callers,
            AuditLog audit,
            Clock clock) {
        this.transaction = transaction;
        this.matches = matches;
        this.bulk = bulk;
        this.jobs = jobs;
        this.students = students;
        this.importers = importers;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    Listed list(Uai uai, @Nullable MatchState state, PageQuery page) {
        UUID after = page.key(0).map(UUID::fromString).orElse(FIRST);
        return transaction.read(uai.value(), () -> {
            Map<UUID, StudentRow> known = known(uai.value());
            return new Listed(
                    matches.after(uai.value(), state, after, page.rowsToFetch()).stream()
                            .map(match -> StudentMatchView.of(match, known.get(match.studentId)))
                            .toList(),
                    matches.count(uai.value(), state));
        });
    }

    Read get(Uai uai, UUID id) {
        return transaction.read(
                uai.value(), () -> read(uai, matches.find(uai.value(), id).orElseThrow(NotFoundProblem::new)));
    }

    /** Does what was decided; a match is decided once. */
    Read decide(Uai uai, UUID id, Decision decision, @Nullable EtagCondition ifMatch) {
        return transaction.write(uai.value(), () -> {
            jobs.oneImportAtATime(uai.value());
            StudentMatch match = matches.locked(uai.value(), id).orElseThrow(NotFoundProblem::new);
            WriteCondition.requireMatch(ifMatch, StudentMatchView.etag(match));
            SiecleStudent said = match.document;
            if (match.state != MatchState.PROPOSED || said == null) {
                throw new MatchDecidedProblem();
            }
            bringIn(match, said, decision == Decision.CONFIRM ? match.studentId : null);
            String caller = callers.current().name();
            match.decide(
                    decision == Decision.CONFIRM ? MatchState.CONFIRMED : MatchState.REJECTED, caller, clock.instant());
            audit.append(new AuditEvent(uai.value(), caller, "student-match.decided", id.toString()));
            matches.flush();
            return read(uai, match);
        });
    }

    private void bringIn(StudentMatch match, SiecleStudent said, @Nullable UUID known) {
        try (ImportReport report = jobs.report()) {
            LocalDate seenOn = LocalDate.ofInstant(match.proposedAt, ZoneOffset.UTC);
            ImportContext context = new ImportContext(match.school, match.schoolYear, seenOn, report);
            students.importDecided(context, said, known);
            importers.resolve(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Read read(Uai uai, StudentMatch match) {
        return new Read(
                StudentMatchView.of(match, known(uai.value()).get(match.studentId)), StudentMatchView.etag(match));
    }

    private Map<UUID, StudentRow> known(String school) {
        Map<UUID, StudentRow> known = new HashMap<>();
        bulk.read(RosterRows.STUDENTS, school, 0).forEach(row -> known.put(row.id(), row));
        return known;
    }

    record Listed(List<StudentMatchView> rows, long total) {}

    record Read(StudentMatchView view, Etag etag) {}
}
