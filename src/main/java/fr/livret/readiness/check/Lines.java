package fr.livret.readiness.check;

import fr.livret.reportcard.SubjectResult;
import fr.livret.roster.PositioningType;
import fr.livret.roster.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of a student.
 *
 * @param unknown results of services that the view does not hold
 */
record Lines(List<JudgedLine> judged, List<MissingItem> unknown) {

    static Lines of(StudentCase student) {
        List<SubjectResult> results = student.card().results();
        Map<Discipline, Integer> occurrences = new HashMap<>();
        for (SubjectResult result : results) {
            discipline(student.school(), result).ifPresent(d -> occurrences.merge(d, 1, Integer::sum));
        }
        List<JudgedLine> judged = new ArrayList<>(results.size());
        List<MissingItem> unknown = new ArrayList<>();
        for (SubjectResult result : results) {
            Service service = student.school().services().get(result.service());
            if (service == null) {
                unknown.add(
                        new MissingItem(ItemCode.SUBJECT_CODE, true, result.service(), null, result.teachers(), null));
            } else {
                judged.add(JudgedLine.of(line(student, result, service, occurrences)));
            }
        }
        return new Lines(judged, unknown);
    }

    /** By rule, then in the order of the card. */
    List<MissingItem> items() {
        return Stream.concat(judged.stream().flatMap(line -> line.items().stream()), unknown.stream())
                .sorted(Comparator.comparing(MissingItem::code))
                .toList();
    }

    List<OutgoingLine> outgoing() {
        return judged.stream()
                .filter(JudgedLine::isExportable)
                .map(line -> line.line().outgoing())
                .toList();
    }

    boolean anyExportable() {
        return judged.stream().anyMatch(JudgedLine::isExportable);
    }

    private static Line line(
            StudentCase student, SubjectResult result, Service service, Map<Discipline, Integer> occurrences) {
        PositioningType type = student.schoolClass().positioning();
        boolean repeated = discipline(student.school(), result)
                .map(discipline -> occurrences.getOrDefault(discipline, 0) > 1)
                .orElse(false);
        Line line = new Line(
                student.school(),
                type,
                result,
                service,
                LineValue.of(type, service.mode(), result),
                false,
                repeated,
                student.view().guessedModalities().contains(service.id()));
        return line.expectedIf(student.expectedSubjects().stream().anyMatch(line::isIn));
    }

    private static Optional<Discipline> discipline(SchoolContext school, SubjectResult result) {
        Service service = school.services().get(result.service());
        return service == null ? Optional.empty() : Discipline.of(service.siecleCode(), result.modality());
    }
}
