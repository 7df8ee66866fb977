package fr.livret.export;

import fr.livret.school.PeriodCode;
import java.util.Comparator;

/** Periods in the order of the file: by year, then by rank. */
enum PeriodOrder implements Comparator<PeriodCode> {
    INSTANCE;

    private static final Comparator<PeriodCode> ORDER = Comparator.comparingInt(PeriodCode::year)
            .thenComparingInt(PeriodCode::count)
            .thenComparingInt(PeriodCode::rank);

    @Override
    public int compare(PeriodCode a, PeriodCode b) {
        return ORDER.compare(a, b);
    }
}
