package fr.livret.reportcard;

import java.util.List;

/**
 * A report card on its way in.
 *
 * @param card without its results until the lines are settled
 * @param lines whose service is not known yet; none once they are settled
 */
record CardState(ReportCard card, List<EnteredLine> lines) {

    CardState {
        lines = List.copyOf(lines);
    }

    static CardState of(ReportCard card) {
        return new CardState(card, List.of());
    }
}
