package fr.livret.readiness.check;

import java.util.List;
import java.util.Optional;

/**
 * In the year of the <i>brevet</i> history-geography and civics are two lines, with two averages and two appraisals: a
 * line of the former without one of the latter stands for both.
 */
final class HistoryAndCivicsCheck implements CardCheck {

    @Override
    public List<MissingItem> missing(StudentCase student, Lines lines) {
        return student
                .finalYear()
                .filter(rules -> of(rules.civics(), lines).isEmpty())
                .flatMap(rules -> of(rules.historyGeography(), lines))
                .map(line -> line.blocking(ItemCode.HISTORY_AND_CIVICS_MERGED))
                .stream()
                .toList();
    }

    private static Optional<Line> of(List<String> codes, Lines lines) {
        return lines.judged().stream()
                .map(JudgedLine::line)
                .filter(line -> codes.stream().anyMatch(line::isIn))
                .findFirst();
    }
}
