package fr.livret.positioning;

import fr.livret.roster.ClassOverview;
import fr.livret.roster.PositioningType;
import org.jspecify.annotations.Nullable;

/**
 * A class as served, with the columns of step 1.
 *
 * @param mixed whether a service has not the mode that is natural for the type
 * @param toGenerate services still to generate; absent when no period was asked for
 * @param valuesToGenerate the values that they lack, a student each; likewise
 */
record ClassRow(
        String code,
        @Nullable String level,
        @Nullable PositioningType positioning,
        @Nullable PositioningType declaredInLsu,
        @Nullable Boolean knownToSiecle,
        boolean mixed,
        Services services,
        long students,
        @Nullable Long toGenerate,
        @Nullable Long valuesToGenerate) {

    /** Services of the class and of its students' groups. */
    record Services(long withGrades, long withoutGrades) {}

    static ClassRow of(ClassOverview seen, boolean inAPeriod) {
        return new ClassRow(
                seen.code(),
                seen.level(),
                seen.types().positioning(),
                seen.types().declaredInLsu(),
                seen.knownToSiecle(),
                seen.mixed(),
                new Services(seen.withGrades(), seen.withoutGrades()),
                seen.students(),
                inAPeriod ? seen.toGenerate() : null,
                inAPeriod ? seen.valuesToGenerate() : null);
    }
}
