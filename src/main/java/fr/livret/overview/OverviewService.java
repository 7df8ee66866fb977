package fr.livret.overview;

import fr.livret.readiness.ReadinessCounts;
import fr.livret.school.ChangeStamps;
import fr.livret.school.PeriodCode;
import fr.livret.school.PeriodsInUse;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYear;
import fr.livret.school.Uai;
import fr.livret.security.Callers;
import fr.livret.security.SchoolAccess;
import fr.livret.web.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows the counts kept of a caller's schools. A request brings a few of those on its page up to date, the longest
 * uncounted first, and says of the others as of when they were counted.
 */
@ApplicationScoped
class OverviewService {

    private static final int CURRENT_YEARS = 0;

    private final SchoolTransaction transaction;
    private final OverviewRepository kept;
    private final ReadinessCounts counts;
    private final ChangeStamps stamps;
    private final PeriodsInUse periods;
    private final Callers callers;
    private final OverviewConfig config;
    private final Clock clock;

    OverviewService(
            SchoolTransaction transaction,
            OverviewRepository kept,
            ReadinessCounts counts,
            ChangeStamps stamps,
            PeriodsInUse periods,
            Callers callers,
            OverviewConfig config,
            Clock clock) {
        this.transaction = transaction;
        this.kept = kept;
        this.counts = counts;
        this.stamps = stamps;
        this.periods = periods;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    /** The rows of a page, one more than asked when there are others, and the count of all. */
    record Listed(List<OverviewRow> rows, long total) {}

    Listed list(@Nullable SchoolYear asked, PageQuery page) {
        int year = asked == null ? CURRENT_YEARS : asked.value();
        List<OverviewRow> stale = read(year, page).rows().stream()
                .limit(page.limit())
                .filter(row -> !row.upToDate())
                .sorted(Comparator.comparing(OverviewService::countedAt))
                .limit(config.refreshedPerRequest())
                .toList();
        stale.forEach(this::bringUpToDate);
        return read(year, page);
    }

    private Listed read(int year, PageQuery page) {
        SchoolAccess schools = callers.current().schools();
        String after = page.key(0).orElse("");
        return transaction.readSchools(
                schools, () -> new Listed(kept.after(after, year, page.rowsToFetch()), kept.count()));
    }

    private void bringUpToDate(OverviewRow row) {
        Uai school = new Uai(row.uai());
        Instant now = clock.instant();
        Stale stale =
                transaction.read(row.uai(), () -> new Stale(stamps.of(row.uai()), periods.of(row.uai(), row.year())));
        stale.periods().forEach(period -> counts.bringUpToDate(school, period));
        transaction.run(row.uai(), () -> kept.counted(row.uai(), row.year(), stale.stamp(), now));
    }

    private static Instant countedAt(OverviewRow row) {
        Instant asOf = row.asOf();
        return asOf == null ? Instant.EPOCH : asOf;
    }

    private record Stale(long stamp, List<PeriodCode> periods) {}
}
