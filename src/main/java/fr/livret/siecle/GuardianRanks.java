package fr.livret.siecle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who is the first and who the second legal guardian of a student. Until March 2018 the file said it
 * ({@code RESP_LEGAL}); since then it only says who is a legal representative ({@code NIVEAU_RESPONSABILITE} 1), and several
 * may be: who pays the fees comes first, then the order of the parenthood codes, then that of the file.
 */
final class GuardianRanks {

    private static final int LAST_RANK = 2;

    private GuardianRanks() {}

    /** The legal guardians in their order; who is beyond the second, or repeats a rank, has none. */
    static List<Ranked> of(List<Link> links) {
        List<Link> legal = links.stream().filter(Link::isLegal).toList();
        return legal.stream().anyMatch(link -> link.legal() != null) ? saidByTheFile(legal) : deduced(legal);
    }

    private static List<Ranked> saidByTheFile(List<Link> legal) {
        Set<Integer> taken = new HashSet<>();
        List<Ranked> ranked = new ArrayList<>();
        legal.stream()
                .sorted(Comparator.comparing(link -> Objects.requireNonNullElse(link.legal(), LAST_RANK + 1)))
                .forEach(link -> ranked.add(
                        new Ranked(link, link.legal() != null && taken.add(link.legal()) ? link.legal() : null)));
        return ranked;
    }

    private static List<Ranked> deduced(List<Link> legal) {
        List<Link> ordered = legal.stream()
                .sorted(Comparator.comparing((Link link) -> !link.paysFees())
                        .thenComparing(link -> Objects.requireNonNullElse(link.parenthood(), "")))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (Link link : ordered) {
            ranked.add(new Ranked(link, ranked.size() < LAST_RANK ? ranked.size() + 1 : null));
        }
        return ranked;
    }

    /**
     * A link between a student and a person.
     *
     * @param legal 1 or 2 of RESP_LEGAL; null in newer files
     * @param level 1 to 3 of NIVEAU_RESPONSABILITE; null in older files
     */
    record Link(
            Fragment row,
            String personId,
            @Nullable Integer legal,
            @Nullable Integer level,
            @Nullable String parenthood,
            boolean paysFees) {

        boolean isLegal() {
            return legal != null || (level != null && level == 1);
        }
    }

    /** A legal guardian with a rank, if they have one. */
    record Ranked(Link link, @Nullable Integer rank) {}
}
