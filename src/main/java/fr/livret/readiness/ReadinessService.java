package fr.livret.readiness;

import fr.livret.readiness.JudgedStudents.Collector;
import fr.livret.readiness.PageCollector.Collected;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.school.PeriodCode;
import fr.livret.school.PeriodsInUse;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYear;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.storage.TemporaryFile;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The views of readiness: each is one pass over the students asked for, unless the caller has what it would show. */
@ApplicationScoped
class ReadinessService {

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final PeriodsInUse periods;
    private final JudgedStudents students;
    private final ReadinessCounts counts;
    private final LastExports exports;

    ReadinessService(
            SchoolTransaction transaction,
            SchoolYears years,
            PeriodsInUse periods,
            JudgedStudents students,
            ReadinessCounts counts,
            LastExports exports) {
        this.transaction = transaction;
        this.years = years;
        this.periods = periods;
        this.students = students;
        this.counts = counts;
        this.exports = exports;
    }

    Looked<Collected> page(Uai school, PeriodCode period, ReadinessFilter filter, PageQuery page, KnownStamp known) {
        notice(school, period, filter);
        return students.look(school, known, () -> {
            Instant asOf = filter.changedSince() == null ? null : counts.asOf(school, period);
            ViewScope scope = filter.scope(period);
            return students.read(
                    school,
                    scope,
                    context -> new PageCollector(filter, page, rows(context, scope, known.language()), asOf));
        });
    }

    /** The whole list in a file that the caller deletes. */
    Looked<TemporaryFile> csv(Uai school, PeriodCode period, ReadinessFilter filter, KnownStamp known) {
        notice(school, period, filter);
        Locale language = known.language();
        ViewScope scope = filter.scope(period);
        return students.look(
                school,
                known,
                () -> ViewSheet.written(out -> students.read(
                        school,
                        scope,
                        context -> new CsvCollector(filter, rows(context, scope, language), language, out))));
    }

    StudentRow student(Uai school, PeriodCode period, String siecleId, Locale language) {
        ViewScope scope = new ViewScope(period, List.of(), List.of(siecleId));
        return students.read(school, scope, context -> new OneRow(rows(context, scope, language)))
                .orElseThrow(NotFoundProblem::new);
    }

    Looked<Summary> summary(Uai school, PeriodCode period, ReadinessFilter filter, KnownStamp known) {
        return look(
                school,
                period,
                filter,
                known,
                context -> new SummaryCollector(filter, new RowWriter(context, known.language())));
    }

    Looked<List<ClassRow>> byClass(Uai school, PeriodCode period, ReadinessFilter filter, KnownStamp known) {
        return look(school, period, filter, known, context -> new ByClassCollector(filter));
    }

    Looked<List<ItemRow>> byItem(Uai school, PeriodCode period, ReadinessFilter filter, KnownStamp known) {
        return look(
                school,
                period,
                filter,
                known,
                context -> new ByItemCollector(filter, new RowWriter(context, known.language())));
    }

    Looked<List<TeacherRow>> byTeacher(Uai school, PeriodCode period, ReadinessFilter filter, KnownStamp known) {
        return look(
                school,
                period,
                filter,
                known,
                context -> new ByTeacherCollector(filter, new RowWriter(context, known.language())));
    }

    Looked<List<PeriodRow>> byPeriod(Uai school, @Nullable SchoolYear asked, ReadinessFilter filter, KnownStamp known) {
        List<PeriodCode> all = transaction.read(
                school.value(),
                () -> periods.of(school.value(), years.of(school, asked).value()));
        all.forEach(period -> notice(school, period, filter));
        return students.look(
                school,
                known,
                () -> all.stream()
                        .map(period -> PeriodRow.of(
                                period,
                                students.read(school, filter.scope(period), context -> new TallyCollector(filter))))
                        .toList());
    }

    private <T> Looked<T> look(
            Uai school,
            PeriodCode period,
            ReadinessFilter filter,
            KnownStamp known,
            Function<SchoolContext, Collector<T>> collector) {
        notice(school, period, filter);
        return students.look(school, known, filter.scope(period), collector);
    }

    /** What has changed is asked of what was noticed: so whatever has changed up to now is noticed first. */
    private void notice(Uai school, PeriodCode period, ReadinessFilter filter) {
        if (filter.changedSince() != null) {
            counts.bringUpToDate(school, period);
        }
    }

    /** Rows of students, with what the history of exports knows of them. */
    private RowWriter rows(SchoolContext school, ViewScope scope, Locale language) {
        return new RowWriter(school, language, exports.of(school, scope));
    }
}
