package fr.livret.positioning.evaluation;

import fr.livret.roster.RosterStore;
import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.web.BulkAnswer;
import fr.livret.web.BulkBodies;
import fr.livret.web.BulkBody;
import fr.livret.web.Creation;
import fr.livret.web.EtagCondition;
import fr.livret.web.Idempotency;
import fr.livret.web.IdempotencyKey;
import fr.livret.web.IdempotentRequest;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import fr.livret.web.WriteCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The competency evaluations of a school's students in a period. */
@ApplicationScoped
class EvaluationService {

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final EvaluationRepository evaluations;
    private final RosterStore roster;
    private final BulkBodies bodies;
    private final Idempotency idempotency;
    private final Callers callers;
    private final AuditLog audit;

    EvaluationService(
            SchoolTransaction transaction,
            SchoolYears years,
            EvaluationRepository evaluations,
            RosterStore roster,
            BulkBodies bodies,
            Idempotency idempotency,
            Callers callers,
            AuditLog audit) {
        this.transaction = transaction;
        this.years = years;
        this.evaluations = evaluations;
        this.roster = roster;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.callers = callers;
        this.audit = audit;
    }

    /** The rows of a page, one more than asked when there are others, and the count of all. */
    record Listed(List<EvaluationView> rows, long total) {}

    Listed list(Uai school, PeriodCode period, EvaluationFilter filter, PageQuery page) {
        return transaction.read(school.value(), () -> {
            years.requireSchool(school);
            return new Listed(
                    evaluations.after(
                            school.value(), period, filter, page.key(0).orElse(""), page.rowsToFetch()),
                    evaluations.count(school.value(), period, filter));
        });
    }

    EvaluationView get(Uai school, PeriodCode period, UUID id) {
        return transaction.read(
                school.value(),
                () -> evaluations.find(school.value(), period, id).orElseThrow(NotFoundProblem::new));
    }

    Creation<BulkAnswer> write(
            Uai school,
            PeriodCode period,
            BulkBody<EvaluationInput> rows,
            boolean atomic,
            @Nullable IdempotencyKey key) {
        String caller = callers.current().name();
        IdempotentRequest request = IdempotentRequest.ofHash(
                school.value(), "writeCompetencyEvaluations", caller, key, rows.sha256() + atomic + period);
        return transaction.write(school.value(), () -> {
            years.requireSchool(school);
            return idempotency.once(request, BulkAnswer.class, () -> {
                BulkAnswer answer =
                        bodies.write(rows, atomic, new EvaluationWriter(evaluations, roster, school.value(), period));
                audit.append(
                        new AuditEvent(school.value(), caller, "competency-evaluations.written", period.toString()));
                return Creation.of(answer, "schools/" + school + "/periods/" + period + "/competency-evaluations");
            });
        });
    }

    void delete(Uai school, PeriodCode period, UUID id, @Nullable EtagCondition ifMatch) {
        transaction.run(school.value(), () -> {
            EvaluationView known =
                    evaluations.locked(school.value(), period, id).orElseThrow(NotFoundProblem::new);
            WriteCondition.requireMatch(ifMatch, known.etag());
            evaluations.delete(school.value(), id);
            audit.append(new AuditEvent(
                    school.value(), callers.current().name(), "competency-evaluation.deleted", id.toString()));
        });
    }
}
