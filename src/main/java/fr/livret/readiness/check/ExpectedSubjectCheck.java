package fr.livret.readiness.check;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In the year of the <i>brevet</i> every subject that the student's training expects goes out, with a grade or with a
 * status that LSU accepts in its place; LSU refuses the report card otherwise.
 */
final class ExpectedSubjectCheck implements CardCheck {

    /** Why an expected subject is not there, the argument of the item. */
    private enum Gap {
        ABSENT,
        HELD_BACK,
        NOT_MARKED
    }

    @Override
    public List<MissingItem> missing(StudentCase student, Lines lines) {
        return student.finalYear().stream()
                .flatMap(rules -> student.expectedSubjects().stream()
                        .flatMap(code -> item(student.school(), rules, code, lines).stream()))
                .toList();
    }

    private static Optional<MissingItem> item(SchoolContext school, FinalYearRules rules, String code, Lines lines) {
        List<JudgedLine> found =
                lines.judged().stream().filter(line -> line.line().isIn(code)).toList();
        if (found.isEmpty()) {
            return Optional.of(item(null, ownCode(school, code), List.of(), Gap.ABSENT));
        }
        List<JudgedLine> goingOut =
                found.stream().filter(JudgedLine::isExportable).toList();
        if (goingOut.isEmpty()) {
            return Optional.of(item(found.get(0).line(), Gap.HELD_BACK));
        }
        return goingOut.stream().anyMatch(line -> isAccepted(line.line(), rules))
                ? Optional.empty()
                : Optional.of(item(goingOut.get(0).line(), Gap.NOT_MARKED));
    }

    /** Outside classes with grades, their type is what is wrong. */
    private static boolean isAccepted(Line line, FinalYearRules rules) {
        LineValue value = line.value();
        return !line.isInGradesClass()
                || value.average() != null
                || (value.status() != null && rules.acceptedStatuses().contains(value.status()));
    }

    private static String ownCode(SchoolContext school, String siecleCode) {
        return school.subjects().values().stream()
                .filter(subject -> siecleCode.equals(subject.siecleCode()))
                .map(SchoolContext.Subject::code)
                .min(String::compareTo)
                .orElse(siecleCode);
    }

    private static MissingItem item(Line line, Gap gap) {
        return item(line.service().id(), line.service().subjectCode(), line.teachers(), gap);
    }

    private static MissingItem item(@Nullable UUID service, String subject, List<String> teachers, Gap gap) {
        return new MissingItem(ItemCode.EXPECTED_SUBJECT, true, service, subject, teachers, gap.name());
    }
}
