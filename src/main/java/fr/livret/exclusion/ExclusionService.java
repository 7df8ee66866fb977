package fr.livret.exclusion;

import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.web.EtagCondition;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import fr.livret.web.WriteCondition;
import fr.livret.web.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides and lifts exclusions; each is in the audit. */
@ApplicationScoped
class ExclusionService {

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final ExclusionRepository exclusions;
    private final Callers callers;
    private final AuditLog audit;
    private final Clock clock;

    ExclusionService(
            SchoolTransaction transaction,
            SchoolYears years,
            ExclusionRepository exclusions,
            Callers callers,
            AuditLog audit,
            Clock clock) {
        this.transaction = transaction;
        this.years = years;
        this.exclusions = exclusions;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rows of a page, one more than asked when there are others, and the count of all. */
    record Listed(List<ExclusionView> rows, long total) {}

    Listed list(Uai school, PeriodCode period, PageQuery page) {
        return transaction.read(school.value(), () -> {
            years.requireSchool(school);
            return new Listed(
                    exclusions.after(school.value(), period, page.key(0).orElse(""), page.rowsToFetch()),
                    exclusions.count(school.value(), period));
        });
    }

    ExclusionView get(Uai school, PeriodCode period, String siecleId) {
        return transaction.read(school.value(), () -> found(school, period, siecleId));
    }

    Written<ExclusionView> put(
            Uai school, PeriodCode period, String siecleId, ExclusionInput input, WriteCondition condition) {
        String reason = input.keptReason();
        return transaction.write(school.value(), () -> {
            UUID student = exclusions.lockedStudent(school.value(), siecleId).orElseThrow(NotFoundProblem::new);
            Optional<ExclusionView> known = exclusions.find(school.value(), period, siecleId);
            known.ifPresentOrElse(view -> condition.checkExisting(view.etag()), condition::checkAbsent);
            // As the database keeps it, so that the tag of the answer is that of the next read.
            Exclusion exclusion =
                    new Exclusion(callers.current().name(), clock.instant().truncatedTo(ChronoUnit.MICROS), reason);
            exclusions.save(school.value(), period, student, exclusion);
            audit(school, period, siecleId, known.isPresent() ? "exclusion.updated" : "exclusion.created");
            return new Written<>(ExclusionView.of(siecleId, period, exclusion), known.isEmpty());
        });
    }

    void lift(Uai school, PeriodCode period, String siecleId, @Nullable EtagCondition ifMatch) {
        transaction.run(school.value(), () -> {
            UUID student = exclusions.lockedStudent(school.value(), siecleId).orElseThrow(NotFoundProblem::new);
            WriteCondition.requireMatch(ifMatch, found(school, period, siecleId).etag());
            exclusions.delete(school.value(), period, student);
            audit(school, period, siecleId, "exclusion.lifted");
        });
    }

    private ExclusionView found(Uai school, PeriodCode period, String siecleId) {
        return exclusions.find(school.value(), period, siecleId).orElseThrow(NotFoundProblem::new);
    }

    private void audit(Uai school, PeriodCode period, String siecleId, String action) {
        audit.append(new AuditEvent(school.value(), callers.current().name(), action, period + "/" + siecleId));
    }
}
