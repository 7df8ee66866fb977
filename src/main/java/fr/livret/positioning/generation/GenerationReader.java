package fr.livret.positioning.generation;

import fr.livret.positioning.generation.GenerationRepository.Scope;
import fr.livret.positioning.generation.GenerationRepository.Standing;
import fr.livret.roster.Classes;
import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows generations, and the values that stand. */
@ApplicationScoped
class GenerationReader {

    private final SchoolTransaction transaction;
    private final Classes classes;
    private final GenerationRepository generations;

    GenerationReader(SchoolTransaction transaction, Classes classes, GenerationRepository generations) {
        this.transaction = transaction;
        this.classes = classes;
        this.generations = generations;
    }

    /** The rows of a page, one more than asked when there are others, and the count of all. */
    record Listed<T>(List<T> rows, long total) {}

    Listed<Generation> list(Scope scope, PageQuery page) {
        return inClass(
                scope,
                () -> new Listed<>(
                        generations.before(scope, page.key(0).orElse(""), page.rowsToFetch()),
                        generations.count(scope)));
    }

    Generation get(Uai school, String code, PeriodCode period, UUID id) {
        Scope scope = new Scope(school.value(), code, period);
        return inClass(scope, () -> generations.find(scope, id).orElseThrow(NotFoundProblem::new));
    }

    Listed<Standing> values(Scope scope, @Nullable UUID generation, @Nullable UUID service, PageQuery page) {
        return inClass(
                scope,
                () -> new Listed<>(
                        generations.standing(scope, generation, service, page),
                        generations.countStanding(scope, generation, service)));
    }

    private <T> T inClass(Scope scope, Supplier<T> work) {
        return transaction.read(scope.school(), () -> {
            if (!classes.exists(scope.school(), scope.period().year(), scope.classCode())) {
                throw new NotFoundProblem();
            }
            return work.get();
        });
    }
}
