package fr.livret.reportcard;

import fr.livret.reportcard.ClassPeriodRepository.Found;
import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.web.EtagCondition;
import fr.livret.web.Fault;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.UnprocessableProblem;
import fr.livret.web.WriteCondition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What the students of a class share in a period. It exists, empty at first, as soon as the class does. */
@ApplicationScoped
class ClassPeriodService {

    private final SchoolTransaction transaction;
    private final ClassPeriodRepository periods;
    private final Callers callers;
    private final AuditLog audit;

    ClassPeriodService(SchoolTransaction transaction, ClassPeriodRepository periods, Callers callers, AuditLog audit) {
        this.transaction = transaction;
        this.periods = periods;
        this.callers = callers;
        this.audit = audit;
    }

    ClassPeriodView get(Uai school, String code, PeriodCode period) {
        return transaction.read(
                school.value(),
                () -> periods.find(school.value(), code, period)
                        .map(found -> ClassPeriodView.of(code, period, found.state()))
                        .orElseThrow(NotFoundProblem::new));
    }

    ClassPeriodView put(
            Uai school, String code, PeriodCode period, ClassPeriodInput input, @Nullable EtagCondition ifMatch) {
        ClassPeriod state = input.toState();
        return transaction.write(school.value(), () -> {
            Found found = periods.locked(school.value(), code, period).orElseThrow(NotFoundProblem::new);
            WriteCondition.requireMatch(
                    ifMatch, ClassPeriodView.of(code, period, found.state()).etag());
            refuseOtherDivision(found, period);
            periods.save(school.value(), code, period, state);
            audit.append(new AuditEvent(
                    school.value(), callers.current().name(), "class-period.updated", code + "/" + period));
            return ClassPeriodView.of(code, period, state);
        });
    }

    /** Terms or semesters belong to the class. */
    private static void refuseOtherDivision(Found found, PeriodCode period) {
        Integer perYear = found.periodsPerYear();
        if (perYear != null && perYear != period.count()) {
            throw new UnprocessableProblem(Fault.inParameter("period", "NOT_A_PERIOD_OF_THE_CLASS", perYear));
        }
    }
}
