package fr.livret.readiness;

import fr.livret.readiness.check.Readiness;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.school.ChangeStamps;
import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Judges the students of a school one after the other, on one snapshot, in a fixed number of statements. */
@ApplicationScoped
class JudgedStudents {

    private final SchoolTransaction transaction;
    private final ChangeStamps stamps;
    private final SchoolViewReader reader;

    JudgedStudents(SchoolTransaction transaction, ChangeStamps stamps, SchoolViewReader reader) {
        this.transaction = transaction;
        this.stamps = stamps;
        this.reader = reader;
    }

    /** What receives the students, by class then SIECLE identifier, and has something to show at the end. */
    interface Collector<T> extends Consumer<JudgedStudent> {
        T result();
    }

    /** Judges in one transaction of the school, which the work may have begun. */
    <T> T read(Uai school, ViewScope scope, Function<SchoolContext, Collector<T>> collector) {
        return transaction.read(school.value(), () -> {
            stamps.of(school.value());
            return judge(school, scope, collector);
        });
    }

    /**
     * Judges, unless what the caller has seen is what it would see: then one row is read and nobody is judged.
     *
     * @param known what the caller knows of the school's stamp
     */
    <T> Looked<T> look(Uai school, KnownStamp known, ViewScope scope, Function<SchoolContext, Collector<T>> collector) {
        return look(school, known, () -> judge(school, scope, collector));
    }

    /** The same of any work on one snapshot of the school. */
    <T> Looked<T> look(Uai school, KnownStamp known, Supplier<T> work) {
        return transaction.read(school.value(), () -> {
            long stamp = stamps.of(school.value());
            return known.isCurrent(stamp)
                    ? Looked.unchanged(known.tag(stamp))
                    : Looked.at(known.tag(stamp), work.get());
        });
    }

    private <T> T judge(Uai school, ViewScope scope, Function<SchoolContext, Collector<T>> collector) {
        PeriodCode period = scope.period();
        SchoolContext context = reader.context(school.value(), period);
        Readiness readiness = new Readiness(context);
        Collector<T> students = collector.apply(context);
        reader.students(
                school.value(),
                scope,
                student -> students.accept(new JudgedStudent(student, readiness.judge(student))));
        return students.result();
    }
}
