package fr.livret.sample;

import java.util.List;

/**
 * What school to make.
 *
 * @param students how many
 * @param subjects that every report card has, 1 to {@value Subject#MOST}; options come on top
 * @param periods codes such as {@code 2025-T1}
 * @param defects whether to plant the defects of {@link Defect}; a school without them is complete
 */
public record SampleOptions(int students, int subjects, List<String> periods, boolean defects) {

    /** Terms of the one year the sample knows. */
    public static final List<String> TERMS = List.of("2025-T1", "2025-T2", "2025-T3");

    public SampleOptions {
        periods = List.copyOf(periods);
        if (students < 1 || subjects < 1 || subjects > Subject.MOST || !TERMS.containsAll(periods)) {
            throw new IllegalArgumentException("no such sample school");
        }
    }

    /** Twelve subjects, the first term, with defects. */
    public static SampleOptions ofStudents(int students) {
        return new SampleOptions(students, Subject.COMMON, List.of("2025-T1"), true);
    }

    public SampleOptions withoutDefects() {
        return new SampleOptions(students, subjects, periods, false);
    }

    public SampleOptions withPeriods(String... codes) {
        return new SampleOptions(students, subjects, List.of(codes), defects);
    }
}
