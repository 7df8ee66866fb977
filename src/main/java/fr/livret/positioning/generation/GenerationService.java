package fr.livret.positioning.generation;

import fr.livret.positioning.arithmetic.GenerationRules;
import fr.livret.positioning.arithmetic.ValueKind;
import fr.livret.positioning.generation.CandidateRepository.FoundClass;
import fr.livret.positioning.generation.GenerationRepository.Scope;
import fr.livret.roster.PositioningType;
import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.web.Creation;
import fr.livret.web.Fault;
import fr.livret.web.Idempotency;
import fr.livret.web.IdempotencyKey;
import fr.livret.web.IdempotentRequest;
import fr.livret.web.Identifiers;
import fr.livret.web.Links;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.UnprocessableProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Generates the values of the other system for a whole class and period, and undoes it. */
@ApplicationScoped
class GenerationService {

    private final SchoolTransaction transaction;
    private final CandidateRepository candidates;
    private final GenerationRepository generations;
    private final RulesService rules;
    private final Idempotency idempotency;
    private final Callers callers;
    private final AuditLog audit;
    private final Identifiers identifiers;
    private final Clock clock;

    GenerationService(
            SchoolTransaction transaction,
            CandidateRepository candidates,
            GenerationRepository generations,
            RulesService rules,
            Idempotency idempotency,
            Callers callers,
            AuditLog audit,
            Identifiers identifiers,
            Clock clock) {
        this.transaction = transaction;
        this.candidates = candidates;
        this.generations = generations;
        this.rules = rules;
        this.idempotency = idempotency;
        this.callers = callers;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What a generation would do; nothing is written. */
    GenerationResult preview(Uai school, String code, PeriodCode period, GenerationOptions options) {
        return transaction.read(school.value(), () -> {
            FoundClass found = candidates.find(school.value(), period, code).orElseThrow(NotFoundProblem::new);
            return decide(school, code, period, found, options, rules.effective(school, period.year(), code))
                    .shown(null);
        });
    }

    /** Writes what is missing, and keeps who did it, when, by which rules and from what. */
    Creation<GenerationResult> generate(
            Uai school, String code, PeriodCode period, GenerationOptions options, @Nullable IdempotencyKey key) {
        String caller = callers.current().name();
        IdempotentRequest request = IdempotentRequest.of(
                school.value(),
                "generateValues",
                caller,
                key,
                (code + "/" + period + options.canonical()).getBytes(StandardCharsets.UTF_8));
        return transaction.write(school.value(), () -> {
            FoundClass found = candidates.locked(school.value(), period, code).orElseThrow(NotFoundProblem::new);
            return idempotency.once(
                    request, GenerationResult.class, () -> write(school, code, period, found, options, caller));
        });
    }

    /**
     * Takes back what still stands of a generation.
     *
     * @throws GenerationStateProblem when it is undone already
     */
    Generation undo(Uai school, String code, PeriodCode period, UUID id) {
        Scope scope = new Scope(school.value(), code, period);
        String caller = callers.current().name();
        return transaction.write(school.value(), () -> {
            if (candidates.locked(school.value(), period, code).isEmpty()) {
                throw new NotFoundProblem();
            }
            if (generations.lockUndone(scope, id).orElseThrow(NotFoundProblem::new)) {
                throw new GenerationStateProblem();
            }
            generations.undo(scope, id, caller, clock.instant());
            audit.append(new AuditEvent(school.value(), caller, "generation.undone", id.toString()));
            return generations.find(scope, id).orElseThrow();
        });
    }

    private Creation<GenerationResult> write(
            Uai school, String code, PeriodCode period, FoundClass found, GenerationOptions options, String caller) {
        Scope scope = new Scope(school.value(), code, period);
        GenerationRules effective = rules.effective(school, period.year(), code);
        Decisions decisions = decide(school, code, period, found, options, effective);
        UUID id = identifiers.next();
        generations.save(scope, id, options.refresh(), effective, caller, clock.instant(), decisions.toWrite());
        audit.append(new AuditEvent(school.value(), caller, "values.generated", id.toString()));
        Generation written = generations.find(scope, id).orElseThrow();
        return Creation.of(
                decisions.shown(written),
                Links.path(
                        "schools",
                        school.value(),
                        "classes",
                        code,
                        "periods",
                        period.toString(),
                        "generations",
                        id.toString()));
    }

    private Decisions decide(
            Uai school,
            String code,
            PeriodCode period,
            FoundClass found,
            GenerationOptions options,
            GenerationRules effective) {
        ValueKind kind = kind(found, period);
        Decisions decisions = new Decisions(effective, options);
        candidates.candidates(school.value(), period, code, kind).forEach(decisions::decide);
        return decisions;
    }

    private static ValueKind kind(FoundClass found, PeriodCode period) {
        Integer perYear = found.periodsPerYear();
        if (perYear != null && perYear != period.count()) {
            throw new UnprocessableProblem(Fault.inParameter("period", "NOT_A_PERIOD_OF_THE_CLASS", perYear));
        }
        if (found.positioning() == null) {
            throw new UnprocessableProblem(Fault.inParameter("code", "CLASS_WITHOUT_TYPE"));
        }
        return found.positioning() == PositioningType.GRADES ? ValueKind.LSU_GRADE : ValueKind.POSITIONING;
    }
}
