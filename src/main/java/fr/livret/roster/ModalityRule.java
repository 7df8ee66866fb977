package fr.livret.roster;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the election modality (<i>modalité d'élection</i>) of a student in a subject, where a report card does not say it.
 * It belongs to the student: their option decides; else the programme of their own training (MEF), not of their class; else
 * the common core (S), which is then a guess. LSU does not accept SIECLE's modality N ("compulsory or optional"): an option
 * is taken for compulsory (O), a row of a programme for common core.
 */
public final class ModalityRule {

    private static final String COMMON_CORE = "S";
    private static final String COMPULSORY = "O";
    private static final String EITHER = "N";
    private static final int FAMILY = 10;

    private ModalityRule() {}

    /**
     * Chooses.
     *
     * @param subject code of six characters
     * @param options of the student
     * @param programme of the student's training; empty when it is unknown
     */
    public static Choice of(String subject, Collection<Offer> options, Collection<Offer> programme) {
        Optional<Offer> option = options.stream()
                .filter(offer -> offer.subject().equals(subject))
                .findFirst();
        if (option.isPresent()) {
            String modality = option.get().modality();
            return new Choice(modality.equals(EITHER) ? COMPULSORY : modality, Source.OPTION);
        }
        List<Offer> rows = programme.stream()
                .filter(offer -> offer.subject().equals(subject))
                .toList();
        List<String> modalities =
                taught(rows).stream().map(Offer::modality).distinct().toList();
        boolean sure = modalities.size() == 1 && !modalities.get(0).equals(EITHER);
        return sure ? new Choice(modalities.get(0), Source.PROGRAMME) : new Choice(COMMON_CORE, Source.GUESS);
    }

    /** The programme of a training; old data have codes of ten characters where others have eleven. */
    public static List<Offer> programmeOf(@Nullable String mef, Map<String, List<Offer>> programmes) {
        if (mef == null || programmes.containsKey(mef)) {
            return programmes.getOrDefault(String.valueOf(mef), List.of());
        }
        List<List<Offer>> family = programmes.entrySet().stream()
                .filter(entry -> isShortFormOf(mef, entry.getKey()) || isShortFormOf(entry.getKey(), mef))
                .map(Map.Entry::getValue)
                .toList();
        return family.size() == 1 ? family.get(0) : List.of();
    }

    private static boolean isShortFormOf(String one, String other) {
        return one.length() == FAMILY && other.startsWith(one);
    }

    /** Rows with hours come before those without. */
    private static List<Offer> taught(List<Offer> rows) {
        List<Offer> withHours = rows.stream()
                .filter(row -> row.weeklyHours() != null && row.weeklyHours().signum() > 0)
                .toList();
        return withHours.isEmpty() ? rows : withHours;
    }

    /**
     * A subject that a student has chosen, or that a training teaches.
     *
     * @param modality of SIECLE, N included
     * @param weeklyHours of a programme
     */
    public record Offer(
            String subject, String modality, @Nullable BigDecimal weeklyHours) {}

    /** Where a modality comes from. */
    public enum Source {
        OPTION,
        PROGRAMME,
        /** Nothing says it, or several things do: to be told. */
        GUESS
    }

    /** A modality that LSU accepts. */
    public record Choice(String modality, Source source) {}
}
