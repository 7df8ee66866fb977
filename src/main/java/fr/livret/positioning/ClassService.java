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
import fr.livret.web.Fault;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.UnprocessableProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the classes of a school and changes their positioning types. */
@ApplicationScoped
class ClassService {

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final Classes classes;
    private final Callers callers;
    private final AuditLog audit;

    ClassService(SchoolTransaction transaction, SchoolYears years, Classes classes, Callers callers, AuditLog audit) {
        this.transaction = transaction;
        this.years = years;
        this.classes = classes;
        this.callers = callers;
        this.audit = audit;
    }

    /** Every class of the year; a period implies its year. */
    List<ClassRow> list(Uai school, @Nullable SchoolYear asked, @Nullable PeriodCode period) {
        return transaction.read(
                school.value(),
                () -> rows(school, years.of(school, asked, period).value(), period));
    }

    ClassRow get(Uai school, @Nullable SchoolYear asked, String code, @Nullable PeriodCode period) {
        return only(list(school, asked, period), code);
    }

    Changed change(Uai school, @Nullable SchoolYear asked, BulkTypeChange change, @Nullable EtagCondition ifMatch) {
        return transaction.write(school.value(), () -> {
            int year = locked(school, asked);
            List<ClassRow> before = rows(school, year, null);
            ClassTags.requireMatch(ifMatch, before);
            refuseUnknown(change.classes(), before, year);
            Set<String> codes = new LinkedHashSet<>(change.classes());
            List<String> updated = apply(school, year, codes, change.ofEach());
            List<String> unchanged =
                    codes.stream().filter(code -> !updated.contains(code)).toList();
            return new Changed(updated, unchanged, ClassTags.of(rows(school, year, null)));
        });
    }

    ClassRow change(
            Uai school, @Nullable SchoolYear asked, String code, TypeChange change, @Nullable EtagCondition ifMatch) {
        return transaction.write(school.value(), () -> {
            int year = locked(school, asked);
            ClassTags.requireMatch(ifMatch, List.of(only(rows(school, year, null), code)));
            apply(school, year, Set.of(code), change);
            return only(rows(school, year, null), code);
        });
    }

    private int locked(Uai school, @Nullable SchoolYear asked) {
        int year = years.of(school, asked).value();
        classes.lock(school.value(), year);
        return year;
    }

    private List<String> apply(Uai school, int year, Collection<String> codes, TypeChange change) {
        List<String> updated = classes.change(school.value(), year, codes, change::applyTo);
        String caller = callers.current().name();
        updated.forEach(code -> audit.append(new AuditEvent(school.value(), caller, "class.updated", code)));
        return updated;
    }

    private List<ClassRow> rows(Uai school, int year, @Nullable PeriodCode period) {
        return classes.overview(school.value(), year, period).stream()
                .map(seen -> ClassRow.of(seen, period != null))
                .toList();
    }

    private static ClassRow only(List<ClassRow> rows, String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow(NotFoundProblem::new);
    }

    private static void refuseUnknown(List<String> codes, List<ClassRow> rows, int year) {
        Set<String> known = rows.stream().map(ClassRow::code).collect(Collectors.toSet());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                faults.add(Fault.at("/classes/" + i, "UNKNOWN_CLASS", codes.get(i), year));
            }
        }
        if (!faults.isEmpty()) {
            throw new UnprocessableProblem(faults);
        }
    }
}
