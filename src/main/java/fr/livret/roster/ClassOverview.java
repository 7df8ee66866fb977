package fr.livret.roster;

import org.jspecify.annotations.Nullable;

/**
 * A class with its counts.
 *
 * @param knownToSiecle null until SIECLE or STS structures are loaded
 * @param withGrades services with grades, those of its students' groups included
 * @param withoutGrades services without grades, likewise
 * @param students enrolled in the year or, when a period was given, in that period
 * @param toGenerate services that lack, for a student of the class in the period, the value its type wants; 0 without
 *     period
 * @param valuesToGenerate those values: lines of students; 0 without period
 */
public record ClassOverview(
        String code,
        @Nullable String level,
        ClassTypes types,
        @Nullable Boolean knownToSiecle,
        long withGrades,
        long withoutGrades,
        long students,
        long toGenerate,
        long valuesToGenerate) {

    /** Whether a service is not of the mode that is natural for the type or, without type, whether both modes are there. */
    public boolean mixed() {
        PositioningType positioning = types.positioning();
        if (positioning == null) {
            return withGrades > 0 && withoutGrades > 0;
        }
        return (positioning == PositioningType.GRADES ? withoutGrades : withGrades) > 0;
    }
}
