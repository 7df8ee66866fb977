package fr.livret.export;

import fr.livret.export.ExportRequest.OnBlocked;
import fr.livret.readiness.SchoolViewReader;
import fr.livret.readiness.ViewScope;
import fr.livret.readiness.check.Readiness;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;
import fr.livret.school.PeriodCode;
import fr.livret.submission.Submissions;
import fr.livret.web.Fault;
import fr.livret.web.UnprocessableProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be known to go wrong before a job is accepted: all of it is said at once. */
@ApplicationScoped
class ExportKickOff {

    private final SchoolViewReader view;
    private final Submissions submissions;

    ExportKickOff(SchoolViewReader view, Submissions submissions) {
        this.view = view;
        this.submissions = submissions;
    }

    /** @throws UnprocessableProblem with every reason why the job could not succeed */
    void check(String school, ExportRequest request) {
        List<Fault> faults = new ArrayList<>();
        if (!request.delivery().isByFile()) {
            faults.addAll(submissions.faults(school, request.delivery().channel(), "/delivery/channel"));
        }
        if (request.classes() != null && request.students() != null) {
            faults.add(Fault.at("/students", "CLASSES_OR_STUDENTS"));
        }
        List<PeriodCode> periods = periods(request, faults);
        List<SchoolContext> contexts =
                periods.stream().map(period -> view.context(school, period)).toList();
        contexts.stream().findFirst().ifPresent(context -> classes(request, context, faults));
        // A scheduled export is judged when it starts: the data will have changed.
        if (faults.isEmpty() && request.startAt() == null) {
            contents(school, request, contexts, faults);
        }
        if (!faults.isEmpty()) {
            throw new UnprocessableProblem(faults);
        }
    }

    private static List<PeriodCode> periods(ExportRequest request, List<Fault> faults) {
        List<PeriodCode> periods = new ArrayList<>();
        for (int i = 0; i < request.periods().size(); i++) {
            try {
                periods.add(PeriodCode.fromString(request.periods().get(i)));
            } catch (IllegalArgumentException e) {
                faults.add(Fault.at("/periods/" + i, "NO_SUCH_PERIOD"));
            }
        }
        if (periods.stream().map(PeriodCode::year).distinct().count() > 1) {
            faults.add(Fault.at("/periods", "SEVERAL_YEARS"));
        }
        return periods;
    }

    private static void classes(ExportRequest request, SchoolContext context, List<Fault> faults) {
        Collection<String> known = context.classes().keySet();
        List<String> chosen = orEmpty(request.classes());
        for (int i = 0; i < chosen.size(); i++) {
            if (!known.contains(chosen.get(i))) {
                faults.add(Fault.at("/classes/" + i, "UNKNOWN_CLASS", chosen.get(i)));
            }
        }
        if (request.signatory() instanceof Signatory.PerClass perClass) {
            Collection<String> signed = chosen.isEmpty() ? known : chosen;
            signed.stream()
                    .filter(code -> !perClass.persons().containsKey(code))
                    .forEach(code -> faults.add(Fault.at("/signatory/perClass", "CLASS_WITHOUT_SIGNATORY", code)));
        }
    }

    /** One student who goes out is enough to accept a job, unless each one held back refuses it. */
    private void contents(String school, ExportRequest request, List<SchoolContext> contexts, List<Fault> faults) {
        boolean everyOne = request.onBlocked() == OnBlocked.FAIL;
        Tally tally = new Tally();
        for (SchoolContext context : contexts) {
            Readiness readiness = new Readiness(context);
            ViewScope scope = new ViewScope(context.period(), orEmpty(request.classes()), orEmpty(request.students()));
            view.studentsWhile(school, scope, student -> {
                if (student.exclusion() == null) {
                    tally.add(student, readiness.judge(student));
                }
                return everyOne || tally.goingOut == 0;
            });
        }
        if (tally.goingOut == 0 && !request.include().cycleReports()) {
            faults.add(Fault.at("", "NOTHING_TO_EXPORT"));
        } else if (everyOne && tally.heldBack > 0) {
            faults.add(Fault.at("/onBlocked", "STUDENTS_HELD_BACK", tally.heldBack));
        }
    }

    private static List<String> orEmpty(@Nullable List<String> chosen) {
        return chosen == null ? List.of() : chosen;
    }

    private static final class Tally {
        private int goingOut;
        private int heldBack;

        void add(StudentView student, Verdict verdict) {
            boolean whole = verdict.goesOut()
                    && verdict.lines().size() == student.card().results().size();
            goingOut += verdict.goesOut() ? 1 : 0;
            heldBack += whole ? 0 : 1;
        }
    }
}
