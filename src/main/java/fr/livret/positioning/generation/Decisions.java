package fr.livret.positioning.generation;

import fr.livret.positioning.arithmetic.Derived;
import fr.livret.positioning.arithmetic.GenerationRules;
import fr.livret.positioning.arithmetic.Left;
import fr.livret.positioning.arithmetic.Outcome;
import fr.livret.positioning.arithmetic.ValueGeneration;
import fr.livret.positioning.generation.GenerationRepository.NewValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one generation decides for each student and service of a class. */
final class Decisions {

    private record Written(Candidate candidate, Derived derived) {}

    private final ValueGeneration generation;
    private final GenerationOptions options;
    private final List<Written> written = new ArrayList<>();
    private final List<LeftLine> left = new ArrayList<>();

    Decisions(GenerationRules rules, GenerationOptions options) {
        this.generation = new ValueGeneration(rules, options.refresh());
        this.options = options;
    }

    void decide(Candidate candidate) {
        if (!options.concerns(candidate.service())) {
            return;
        }
        Outcome outcome = generation.of(candidate.line());
        if (outcome instanceof Derived derived) {
            written.add(new Written(candidate, derived));
        } else if (outcome instanceof Left kept) {
            left.add(new LeftLine(candidate.siecleId(), candidate.service(), kept.reason()));
        }
    }

    List<NewValue> toWrite() {
        return written.stream()
                .map(one -> new NewValue(
                        one.candidate().student(),
                        one.candidate().service(),
                        one.candidate().line().kind(),
                        one.derived().value(),
                        one.derived().origin(),
                        one.derived().rule(),
                        one.derived().source(),
                        one.candidate().line().value() != null))
                .toList();
    }

    /** For the caller; without a generation in a preview. */
    GenerationResult shown(@Nullable Generation made) {
        return new GenerationResult(
                made, written.stream().map(one -> shown(one, made)).toList(), left);
    }

    private static GeneratedValue shown(Written one, @Nullable Generation made) {
        return new GeneratedValue(
                one.candidate().siecleId(),
                one.candidate().service(),
                one.candidate().line().kind(),
                one.derived().value(),
                one.derived().origin(),
                one.derived().rule(),
                one.derived().source(),
                made == null ? null : made.id(),
                made == null ? null : made.createdAt());
    }
}
