package fr.livret.roster;

import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYear;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows and writes the trainings of a school year and their programmes. */
@ApplicationScoped
class TrainingService {

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final TrainingRepository trainings;
    private final Callers callers;
    private final AuditLog audit;

    TrainingService(
            SchoolTransaction transaction,
            SchoolYears years,
            TrainingRepository trainings,
            Callers callers,
            AuditLog audit) {
        this.transaction = transaction;
        this.years = years;
        this.trainings = trainings;
        this.callers = callers;
        this.audit = audit;
    }

    /** The rows of a page, one more than asked when there are others, and the count of all. */
    record Listed(List<Training> rows, long total) {}

    Listed list(Uai school, @Nullable SchoolYear asked, PageQuery page) {
        return transaction.read(school.value(), () -> {
            int year = years.of(school, asked).value();
            String after = page.key(0).orElse("");
            return new Listed(
                    trainings.after(school.value(), year, after, page.rowsToFetch()),
                    trainings.count(school.value(), year));
        });
    }

    Training get(Uai school, @Nullable SchoolYear asked, MefCode mef) {
        return transaction.read(
                school.value(),
                () -> trainings
                        .find(school.value(), years.of(school, asked).value(), mef)
                        .orElseThrow(NotFoundProblem::new));
    }

    Written<Training> put(
            Uai school, @Nullable SchoolYear asked, MefCode mef, TrainingInput input, WriteCondition condition) {
        Training training = input.toTraining(mef);
        return transaction.write(school.value(), () -> {
            int year = years.of(school, asked).value();
            Optional<Training> known = trainings.locked(school.value(), year, mef);
            known.ifPresentOrElse(found -> condition.checkExisting(found.etag()), condition::checkAbsent);
            trainings.save(school.value(), year, training);
            audit(school, mef, known.isPresent() ? "programme.updated" : "programme.created");
            return new Written<>(training, known.isEmpty());
        });
    }

    void delete(Uai school, @Nullable SchoolYear asked, MefCode mef, @Nullable EtagCondition ifMatch) {
        transaction.run(school.value(), () -> {
            int year = years.of(school, asked).value();
            Training known = trainings.locked(school.value(), year, mef).orElseThrow(NotFoundProblem::new);
            WriteCondition.requireMatch(ifMatch, known.etag());
            trainings.delete(school.value(), year, mef);
            audit(school, mef, "programme.deleted");
        });
    }

    private void audit(Uai school, MefCode mef, String action) {
        audit.append(new AuditEvent(school.value(), callers.current().name(), action, mef.value()));
    }
}
