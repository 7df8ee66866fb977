package fr.livret.readiness.check;

import fr.livret.reportcard.ReportCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A student before the rules, with the class and the two dates that the file would carry.
 *
 * @param schoolClass one without any datum when the view does not hold it
 */
record StudentCase(
        SchoolContext school,
        ClassView schoolClass,
        StudentView view,
        @Nullable LocalDate committeeDate,
        @Nullable LocalDate schoolingDate) {

    static StudentCase of(SchoolContext school, StudentView view) {
        ClassView known = school.classes().get(view.classCode());
        ClassView schoolClass = known != null ? known : unknown(view.classCode());
        ReportCard card = view.card();
        return new StudentCase(
                school,
                schoolClass,
                view,
                card.committeeDate() != null ? card.committeeDate() : schoolClass.committeeDate(),
                card.schoolingDate() != null ? card.schoolingDate() : later(school.periodStart(), view.enrolledFrom()));
    }

    /** The rules of the year of the <i>brevet</i>, for a student who is in it. */
    Optional<FinalYearRules> finalYear() {
        return Optional.ofNullable(school.finalYear()).filter(rules -> rules.concern(view.mef(), schoolClass.level()));
    }

    /** SIECLE codes of the subjects that the student's training expects; empty outside the year of the <i>brevet</i>. */
    List<String> expectedSubjects() {
        String mef = view.mef();
        return mef == null || finalYear().isEmpty()
                ? List.of()
                : school.expectedSubjects().getOrDefault(mef, List.of());
    }

    ReportCard card() {
        return view.card();
    }

    private static ClassView unknown(String code) {
        return new ClassView(code, null, null, null, null, null, null, List.of());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(one == null ? LocalDate.MIN : one, other == null ? LocalDate.MIN : other)
                .max(LocalDate::compareTo)
                .filter(date -> !date.equals(LocalDate.MIN))
                .orElse(null);
    }
}
