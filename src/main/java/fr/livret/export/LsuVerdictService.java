package fr.livret.export;

import fr.livret.export.LsuVerdict.Outcome;
import fr.livret.export.LsuVerdictInput.Rejection;
import fr.livret.jobs.JobState;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.web.Fault;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.UnprocessableProblem;
import fr.livret.web.WriteCondition;
import fr.livret.web.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps what LSU answered to a file that somebody handed in, so that the history is true. */
@ApplicationScoped
class LsuVerdictService {

    private final SchoolTransaction transaction;
    private final ExportRepository exports;
    private final RejectionStore rejections;
    private final Callers callers;
    private final AuditLog audit;
    private final Clock clock;

    LsuVerdictService(
            SchoolTransaction transaction,
            ExportRepository exports,
            RejectionStore rejections,
            Callers callers,
            AuditLog audit,
            Clock clock) {
        this.transaction = transaction;
        this.exports = exports;
        this.rejections = rejections;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFoundProblem when there is no such export, or nobody has recorded a verdict */
    LsuVerdictView get(Uai uai, UUID id) {
        return transaction.read(
                uai.value(),
                () -> exports.findByIdOptional(new ExportJob.Key(uai.value(), id))
                        .flatMap(job -> Optional.ofNullable(job.lsuVerdict))
                        .map(verdict -> LsuVerdictView.of(verdict, rejections.of(uai.value(), id)))
                        .orElseThrow(NotFoundProblem::new));
    }

    /**
     * Records a verdict, or corrects it.
     *
     * @throws ExportStateProblem when the export gave no file
     * @throws UnprocessableProblem when the students do not fit the outcome or the export
     */
    Written<LsuVerdictView> put(Uai uai, UUID id, LsuVerdictInput input, WriteCondition condition) {
        return transaction.write(uai.value(), () -> {
            ExportJob job = exports.locked(uai.value(), id).orElseThrow(NotFoundProblem::new);
            Optional<LsuVerdict> known = Optional.ofNullable(job.lsuVerdict);
            known.ifPresentOrElse(
                    verdict -> condition.checkExisting(
                            LsuVerdictView.of(verdict, List.of()).etag()),
                    condition::checkAbsent);
            if (job.state != JobState.SUCCEEDED || job.dryRun) {
                throw ExportStateProblem.noFile();
            }
            check(job, input);
            job.lsuVerdict = verdict(input, known);
            rejections.replace(job.school, job.id, input.rejectedOrNone());
            audit.append(
                    new AuditEvent(job.school, callers.current().name(), "export.lsu-verdict-recorded", id.toString()));
            return new Written<>(LsuVerdictView.of(job.lsuVerdict, input.rejectedOrNone()), known.isEmpty());
        });
    }

    private LsuVerdict verdict(LsuVerdictInput input, Optional<LsuVerdict> known) {
        return new LsuVerdict(
                input.outcome(),
                input.comment(),
                input.rejectedOrNone().size(),
                callers.current().name(),
                clock.instant(),
                known.map(verdict -> verdict.version() + 1).orElse(0));
    }

    private void check(ExportJob job, LsuVerdictInput input) {
        List<Rejection> rejected = input.rejectedOrNone();
        List<Fault> faults = new ArrayList<>();
        if (input.outcome() == Outcome.ACCEPTED && !rejected.isEmpty()) {
            faults.add(Fault.at("/rejected", "REJECTED_BUT_ACCEPTED"));
        }
        if (input.outcome() == Outcome.PARTLY_REJECTED && rejected.isEmpty()) {
            faults.add(Fault.at("/rejected", "NOBODY_REJECTED"));
        }
        Set<String> exported = rejected.isEmpty() ? Set.of() : rejections.exported(job.school, job.id, rejected);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rejected.size(); i++) {
            String siecleId = rejected.get(i).siecleId();
            if (!exported.contains(siecleId)) {
                faults.add(Fault.at("/rejected/" + i + "/siecleId", "NOT_IN_THE_EXPORT"));
            } else if (!seen.add(siecleId)) {
                faults.add(Fault.at("/rejected/" + i + "/siecleId", "REPEATED_CODE", siecleId));
            }
        }
        if (!faults.isEmpty()) {
            throw new UnprocessableProblem(faults);
        }
    }
}
