package fr.livret.readiness.check;

import fr.livret.reportcard.SubjectResult;
import fr.livret.roster.PositioningType;
import fr.livret.roster.Service;
import fr.livret.roster.ServiceMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result before the rules, with its service and the value that the file would carry.
 *
 * @param type of the student's class
 * @param expected whether the student's training expects the subject, in the year of the <i>brevet</i>
 * @param repeated whether another line of the student has the same subject and modality
 * @param modalityGuessed whether nothing says the modality of the line
 */
record Line(
        SchoolContext school,
        @Nullable PositioningType type,
        SubjectResult result,
        Service service,
        LineValue value,
        boolean expected,
        boolean repeated,
        boolean modalityGuessed) {

    /** Keys of the line's own teachers, else of the service's. */
    List<String> teachers() {
        List<String> own = result.teachers();
        return (own.isEmpty() ? service.teachers() : own).stream().distinct().toList();
    }

    /** Whether its subject has this SIECLE code, as a national code where its own is an academic variant. */
    boolean isIn(String siecleCode) {
        return siecleCode.equals(service.siecleCode()) || siecleCode.equals(service.nationalCode());
    }

    Line expectedIf(boolean isExpected) {
        return new Line(school, type, result, service, value, isExpected, repeated, modalityGuessed);
    }

    boolean isInGradesClass() {
        return type == PositioningType.GRADES;
    }

    boolean isPositioned() {
        return type != null && type != PositioningType.GRADES;
    }

    boolean isWithGrades() {
        return service.mode() == ServiceMode.WITH_GRADES;
    }

    MissingItem blocking(ItemCode code) {
        return item(code, true, teachers(), null);
    }

    MissingItem warning(ItemCode code) {
        return item(code, false, teachers(), null);
    }

    MissingItem item(ItemCode code, boolean blocking, List<String> teachers, @Nullable String argument) {
        return new MissingItem(code, blocking, service.id(), service.subjectCode(), teachers, argument);
    }

    /** The line in the file; {@link SubjectLabelCheck} has blocked one without a label. */
    OutgoingLine outgoing() {
        String label = SubjectLabel.inFile(service.label(), service.shortLabel())
                .orElseThrow(() -> new IllegalStateException("line let out without a label"));
        ClassAverage classAverage =
                ClassAverage.of(type, result, school.computedAverages().get(service.id()));
        return new OutgoingLine(
                result,
                service,
                label,
                teachers(),
                value.average(),
                value.status(),
                value.positioning(),
                classAverage.value(),
                classAverage.status());
    }
}
