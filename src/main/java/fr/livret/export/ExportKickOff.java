package fr.livret.export;

import fr.livret.export.ExportRequest.Delivery;
import fr.livret.export.ExportRequest.OnBlocked;
import fr.livret.readiness.SchoolViewReader;
import fr.livret.readiness.ViewScope;
import fr.livret.readiness.check.Readiness;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.Verdict;
import fr.livret.school.PeriodCode;
import fr.livret.web.Fault;
import fr.livret.web.UnprocessableProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What can be known to go wrong before a job is accepted: all of it is said at once. */
@ApplicationScoped
class ExportKickOff {

    private final SchoolViewReader view;

    ExportKickOff(SchoolViewReader view) {
        this.view = view;
    }

    /** @throws UnprocessableProblem with every reason why the job could not succeed */
    void check(String school, ExportRequest request) {
        List<Fault> faults = new ArrayList<>();
        if (!request.delivery().channel().equals(Delivery.FILE)) {
            faults.add(Fault.at(
                    "/delivery/channel", "UNKNOWN_CHANNEL", request.delivery().channel()));
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

    private void contents(String school, ExportRequest request, List<SchoolContext> contexts, List<Fault> faults) {
        AtomicInteger goingOut = new AtomicInteger();
        AtomicInteger heldBack = new AtomicInteger();
        for (SchoolContext context : contexts) {
            Readiness readiness = new Readiness(context);
            ViewScope scope = new ViewScope(context.period(), orEmpty(request.classes()), orEmpty(request.students()));
            view.students(school, scope, student -> {
                Verdict verdict = readiness.judge(student);
                goingOut.addAndGet(verdict.goesOut() ? 1 : 0);
                heldBack.addAndGet(
                        verdict.lines().size() < student.card().results().size() || !verdict.goesOut() ? 1 : 0);
            });
        }
        if (goingOut.get() == 0 && !request.include().cycleReports()) {
            faults.add(Fault.at("", "NOTHING_TO_EXPORT"));
        } else if (request.onBlocked() == OnBlocked.FAIL && heldBack.get() > 0) {
            faults.add(Fault.at("/onBlocked", "STUDENTS_HELD_BACK", heldBack.get()));
        }
    }

    private static List<String> orEmpty(@Nullable List<String> chosen) {
        return chosen == null ? List.of() : chosen;
    }
}
