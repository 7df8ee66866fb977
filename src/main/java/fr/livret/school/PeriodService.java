package fr.livret.school;

import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import fr.livret.web.WriteCondition;
import fr.livret.web.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PeriodService {

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final PeriodRepository periods;
    private final Callers callers;
    private final AuditLog audit;

    PeriodService(
            SchoolTransaction transaction,
            SchoolYears years,
            PeriodRepository periods,
            Callers callers,
            AuditLog audit) {
        this.transaction = transaction;
        this.years = years;
        this.periods = periods;
        this.callers = callers;
        this.audit = audit;
    }

    /** The rows of a page, one more than asked when there are others, and the count of all. */
    record Listed(List<PeriodView> rows, long total) {}

    Listed list(Uai school, @Nullable SchoolYear asked, PageQuery page) {
        return transaction.read(school.value(), () -> {
            var year = years.of(school, asked).value();
            var rows = periods.after(school, year, page.number(0), page.number(1), page.rowsToFetch());
            return new Listed(rows.stream().map(PeriodView::of).toList(), periods.count(school, year));
        });
    }

    PeriodView get(Uai school, PeriodCode code) {
        return transaction.read(
                school.value(),
                () -> periods.find(school, code).map(PeriodView::of).orElseThrow(NotFoundProblem::new));
    }

    Written<PeriodView> put(Uai school, PeriodCode code, PeriodInput input, WriteCondition condition) {
        input.checkOrder();
        return transaction.write(school.value(), () -> {
            years.requireSchool(school);
            var known = periods.locked(school, code);
            known.ifPresentOrElse(
                    period -> condition.checkExisting(PeriodView.of(period).etag()), condition::checkAbsent);
            var period = known.orElseGet(() -> new Period(school, code, input));
            period.change(input);
            periods.persistAndFlush(period);
            var action = known.isPresent() ? "period.updated" : "period.created";
            audit.append(new AuditEvent(school.value(), callers.current().name(), action, code.toString()));
            return new Written<>(PeriodView.of(period), known.isEmpty());
        });
    }
}
