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

@ApplicationScoped
class SchoolService {

    private final SchoolTransaction transaction;
    private final SchoolRepository schools;
    private final Callers callers;
    private final AuditLog audit;

    SchoolService(SchoolTransaction transaction, SchoolRepository schools, Callers callers, AuditLog audit) {
        this.transaction = transaction;
        this.schools = schools;
        this.callers = callers;
        this.audit = audit;
    }

    /** The rows of a page, one more than asked when there are others, and the count of all. */
    record Listed(List<SchoolView> rows, long total) {}

    Listed list(PageQuery page) {
        return transaction.readSchools(callers.current().schools(), () -> {
            var rows = schools.after(page.key(0).orElse(""), page.rowsToFetch());
            return new Listed(rows.stream().map(SchoolView::of).toList(), schools.count());
        });
    }

    SchoolView get(Uai uai) {
        return transaction.read(
                uai.value(),
                () -> schools.findByIdOptional(uai.value()).map(SchoolView::of).orElseThrow(NotFoundProblem::new));
    }

    Written<SchoolView> put(Uai uai, SchoolInput input, WriteCondition condition) {
        return transaction.write(uai.value(), () -> {
            var known = schools.locked(uai.value());
            known.ifPresentOrElse(
                    school -> condition.checkExisting(SchoolView.of(school).etag()), condition::checkAbsent);
            var school = known.orElseGet(() -> new School(uai, input));
            school.change(input);
            schools.persistAndFlush(school);
            var action = known.isPresent() ? "school.updated" : "school.created";
            audit.append(new AuditEvent(uai.value(), callers.current().name(), action, uai.value()));
            return new Written<>(SchoolView.of(school), known.isEmpty());
        });
    }
}
