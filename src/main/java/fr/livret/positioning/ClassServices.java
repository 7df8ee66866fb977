package fr.livret.positioning;

import fr.livret.roster.Classes;
import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYear;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.web.EtagCondition;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.WriteCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the services of a class and changes their mode. */
@ApplicationScoped
class ClassServices {

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final Classes classes;
    private final ClassServiceRepository services;
    private final Callers callers;
    private final AuditLog audit;

    ClassServices(
            SchoolTransaction transaction,
            SchoolYears years,
            Classes classes,
            ClassServiceRepository services,
            Callers callers,
            AuditLog audit) {
        this.transaction = transaction;
        this.years = years;
        this.classes = classes;
        this.services = services;
        this.callers = callers;
        this.audit = audit;
    }

    /** The services of the class and of its students' groups and, in a period, of their report cards; a period implies its year. */
    List<ClassServiceRow> list(Uai school, @Nullable SchoolYear asked, String code, @Nullable PeriodCode period) {
        return transaction.read(
                school.value(),
                () -> rows(school, years.of(school, asked, period).value(), code, period));
    }

    ClassServiceRow get(Uai school, @Nullable SchoolYear asked, String code, UUID id) {
        return only(list(school, asked, code, null), id);
    }

    /**
     * Changes the mode.
     *
     * @throws ModeFrozenProblem when grades exist in the service
     */
    ClassServiceRow change(
            Uai school,
            @Nullable SchoolYear asked,
            String code,
            UUID id,
            ModeChange change,
            @Nullable EtagCondition ifMatch) {
        return transaction.write(school.value(), () -> {
            int year = years.of(school, asked).value();
            only(rows(school, year, code, null), id);
            services.lock(school.value(), id);
            ClassServiceRow known = only(rows(school, year, code, null), id);
            WriteCondition.requireMatch(ifMatch, known.etag());
            if (known.mode() == change.mode()) {
                return known;
            }
            if (known.modeFrozen()) {
                throw new ModeFrozenProblem();
            }
            services.change(school.value(), id, change.mode());
            audit.append(
                    new AuditEvent(school.value(), callers.current().name(), "service.mode-changed", id.toString()));
            return only(rows(school, year, code, null), id);
        });
    }

    private List<ClassServiceRow> rows(Uai school, int year, String code, @Nullable PeriodCode period) {
        if (!classes.exists(school.value(), year, code)) {
            throw new NotFoundProblem();
        }
        return services.list(school.value(), year, code, period);
    }

    private static ClassServiceRow only(List<ClassServiceRow> rows, UUID id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(NotFoundProblem::new);
    }
}
