package fr.livret.reportcard;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A student as report cards know it, with the classes and groups of the year. */
record CardStudent(UUID id, List<OfClass> classes, List<String> groups) {

    CardStudent {
        classes = List.copyOf(classes);
        groups = List.copyOf(groups);
    }

    /** A class where the student stayed; {@code periodsPerYear} where it is known. */
    record OfClass(String code, @Nullable Integer periodsPerYear) {}

    /** Whether the service is taught to one of the student's classes or groups. */
    boolean follows(CardService service) {
        return classes.stream().anyMatch(one -> one.code().equals(service.classCode()))
                || groups.stream().anyMatch(group -> group.equals(service.group()));
    }

    /** Whether one of the classes has that many periods a year, or may have. */
    boolean mayHave(int periods) {
        return classes.stream()
                .map(OfClass::periodsPerYear)
                .anyMatch(known -> known == null || Objects.equals(known, periods));
    }
}
