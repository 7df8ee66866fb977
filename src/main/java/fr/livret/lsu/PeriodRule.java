package fr.livret.lsu;

import java.util.Set;
import java.util.regex.Pattern;

/** The rank of a period is between 1 and the number of periods; a school year has four digits (§ 6.4). */
final class PeriodRule implements OwnRule {
    static final String RANK = "PERIOD_RANK";
    static final String YEAR = "SCHOOL_YEAR";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    @Override
    public Set<String> elements() {
        return Set.of("periode", "bilan-cycle");
    }

    @Override
    public void start(CheckedElement element, Verdicts verdicts) {
        if (element.has("millesime")
                && !FOUR_DIGITS.matcher(element.stripped("millesime")).matches()) {
            verdicts.error(YEAR, element, "millesime");
        }
        String rank = element.stripped("indice");
        String count = element.stripped("nb-periodes");
        if (NUMBER.matcher(rank).matches() && NUMBER.matcher(count).matches()) {
            int value = Integer.parseInt(rank);
            if (value < 1 || value > Integer.parseInt(count)) {
                verdicts.error(RANK, element, "indice");
            }
        }
    }
}
