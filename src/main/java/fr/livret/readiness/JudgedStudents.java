package fr.livret.readiness;

import fr.livret.readiness.check.Readiness;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Function;

/** Judges the students of a school one after the other, on one snapshot, in a fixed number of statements. */
@ApplicationScoped
class JudgedStudents {

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final SchoolViewReader reader;

    JudgedStudents(SchoolTransaction transaction, SchoolYears years, SchoolViewReader reader) {
        this.transaction = transaction;
        this.years = years;
        this.reader = reader;
    }

    /** What receives the students, by class then SIECLE identifier, and has something to show at the end. */
    interface Collector<T> extends Consumer<JudgedStudent> {
        T result();
    }

    <T> T read(Uai school, ViewScope scope, Function<SchoolContext, Collector<T>> collector) {
        PeriodCode period = scope.period();
        return transaction.read(school.value(), () -> {
            years.requireSchool(school);
            SchoolContext context = reader.context(school.value(), period);
            Readiness readiness = new Readiness(context);
            Collector<T> students = collector.apply(context);
            reader.students(
                    school.value(),
                    scope,
                    student -> students.accept(new JudgedStudent(student, readiness.judge(student))));
            return students.result();
        });
    }
}
