package fr.livret.readiness;

import fr.livret.readiness.CountCollector.Counted;
import fr.livret.school.ChangeStamps;
import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Counts kept a school and period, and the moment at which each student's readiness was noticed to have changed. They are
 * made again when the school's stamp has risen since.
 */
@ApplicationScoped
public class ReadinessCounts {

    private final SchoolTransaction transaction;
    private final ChangeStamps stamps;
    private final JudgedStudents students;
    private final CountRepository kept;
    private final Clock clock;

    ReadinessCounts(
            SchoolTransaction transaction,
            ChangeStamps stamps,
            JudgedStudents students,
            CountRepository kept,
            Clock clock) {
        this.transaction = transaction;
        this.stamps = stamps;
        this.students = students;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Judges the students of the period again, if anything of the school has changed since they were counted.
     *
     * @return whether they were
     * @throws fr.livret.web.NotFoundProblem if there is no such school
     */
    public boolean bringUpToDate(Uai school, PeriodCode period) {
        Snapshot snapshot = transaction.read(school.value(), () -> count(school, period));
        if (snapshot.counted() == null) {
            return false;
        }
        transaction.run(school.value(), () -> kept.save(school.value(), period, snapshot));
        return true;
    }

    /** The moment of the counts that are kept; to be called inside a transaction of the school. */
    Instant asOf(Uai school, PeriodCode period) {
        return kept.asOf(school.value(), period).orElse(Instant.EPOCH);
    }

    private Snapshot count(Uai school, PeriodCode period) {
        long stamp = stamps.of(school.value());
        // Before anything is read: whatever is noticed later is noticed at a later moment.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean known = kept.isAt(school.value(), period, stamp);
        Counted counted = known ? null : students.read(school, ViewScope.all(period), context -> new CountCollector());
        return new Snapshot(stamp, now, counted);
    }
}
