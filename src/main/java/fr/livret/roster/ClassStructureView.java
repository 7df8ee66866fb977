package fr.livret.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the school's structures say of a class; how it is evaluated is another matter.
 *
 * @param level as the school names it, such as {@code 6EME}
 * @param periodsPerYear 3 for terms, 2 for semesters; every period when it is not known
 * @param mainTeachers in their order
 */
record ClassStructureView(
        String code,
        @Nullable String level,
        @Nullable Integer periodsPerYear,
        @Nullable LocalDate absentSince,
        List<Assignment> mainTeachers) {

    ClassStructureView {
        mainTeachers = List.copyOf(mainTeachers);
    }
}
