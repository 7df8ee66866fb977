package fr.livret.positioning.generation;

import fr.livret.positioning.arithmetic.GenerationRules;
import fr.livret.roster.Classes;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYear;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.web.Etag;
import fr.livret.web.EtagCondition;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.WriteCondition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The rules of generation of a school and of its classes. They exist, by default, as soon as the school does. */
@ApplicationScoped
class RulesService {

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final Classes classes;
    private final RulesRepository rules;
    private final Callers callers;
    private final AuditLog audit;

    RulesService(
            SchoolTransaction transaction,
            SchoolYears years,
            Classes classes,
            RulesRepository rules,
            Callers callers,
            AuditLog audit) {
        this.transaction = transaction;
        this.years = years;
        this.classes = classes;
        this.rules = rules;
        this.callers = callers;
        this.audit = audit;
    }

    static Etag etag(GenerationRules shown) {
        return Etag.ofContent(shown.toString());
    }

    GenerationRules ofSchool(Uai school) {
        return transaction.read(school.value(), () -> {
            years.requireSchool(school);
            return current(school);
        });
    }

    GenerationRules putSchool(Uai school, RulesInput input, @Nullable EtagCondition ifMatch) {
        GenerationRules chosen = input.over(GenerationRules.DEFAULT);
        return transaction.write(school.value(), () -> {
            years.requireSchool(school);
            rules.lock(school.value());
            WriteCondition.requireMatch(ifMatch, etag(current(school)));
            rules.saveSchool(school.value(), input);
            audit(school, school.value());
            return chosen;
        });
    }

    ClassRules ofClass(Uai school, @Nullable SchoolYear asked, String code) {
        return transaction.read(school.value(), () -> current(school, existing(school, asked, code), code));
    }

    ClassRules putClass(
            Uai school, @Nullable SchoolYear asked, String code, RulesInput input, @Nullable EtagCondition ifMatch) {
        return transaction.write(school.value(), () -> {
            int year = existing(school, asked, code);
            rules.lock(school.value());
            ClassRules chosen = new ClassRules(input, input.over(current(school)));
            WriteCondition.requireMatch(ifMatch, current(school, year, code).etag());
            rules.saveClass(school.value(), year, code, input);
            audit(school, code);
            return chosen;
        });
    }

    /** What applies to a class, inside the caller's transaction. */
    GenerationRules effective(Uai school, int year, String code) {
        return current(school, year, code).effective();
    }

    private GenerationRules current(Uai school) {
        return rules.ofSchool(school.value()).over(GenerationRules.DEFAULT);
    }

    private ClassRules current(Uai school, int year, String code) {
        RulesInput own = rules.ofClass(school.value(), year, code);
        return new ClassRules(own, own.over(current(school)));
    }

    private int existing(Uai school, @Nullable SchoolYear asked, String code) {
        int year = years.of(school, asked).value();
        if (!classes.exists(school.value(), year, code)) {
            throw new NotFoundProblem();
        }
        return year;
    }

    private void audit(Uai school, String target) {
        audit.append(new AuditEvent(school.value(), callers.current().name(), "generation-rules.updated", target));
    }
}
