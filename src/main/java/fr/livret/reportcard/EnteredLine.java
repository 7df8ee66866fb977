package fr.livret.reportcard;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a report card before its service is known.
 *
 * @param values what it says, for {@link #NO_SERVICE}, without origins
 */
record EnteredLine(ServiceReference reference, SubjectResult values) {

    /** Stands for a service that is not found yet. */
    static final UUID NO_SERVICE = new UUID(0, 0);

    /**
     * The line for its service. A value said again keeps its origin, another is typed; a generated value that nobody speaks of
     * stays, since it is Livret's own.
     */
    SubjectResult settled(UUID service, List<String> teachers, @Nullable SubjectResult known) {
        Integer positioning = values.positioning();
        ValueOrigin positioningOrigin = origin(
                positioning,
                known == null ? null : known.positioning(),
                known == null ? null : known.positioningOrigin());
        if (positioning == null && positioningOrigin != null && known != null) {
            positioning = known.positioning();
        }
        BigDecimal lsuGrade = values.lsuGrade();
        ValueOrigin lsuGradeOrigin = origin(
                lsuGrade, known == null ? null : known.lsuGrade(), known == null ? null : known.lsuGradeOrigin());
        if (lsuGrade == null && lsuGradeOrigin != null && known != null) {
            lsuGrade = known.lsuGrade();
        }
        return new SubjectResult(
                service,
                values.modality(),
                values.grade(),
                values.status(),
                values.classAverage(),
                values.classAverageStatus(),
                positioning,
                positioningOrigin,
                lsuGrade,
                lsuGradeOrigin,
                values.appraisal(),
                values.programmeElements(),
                teachers);
    }

    private static @Nullable ValueOrigin origin(
            @Nullable Object said, @Nullable Object known, @Nullable ValueOrigin knownOrigin) {
        if (said == null) {
            return knownOrigin == ValueOrigin.TYPED ? null : knownOrigin;
        }
        return said.equals(known) && knownOrigin != null ? knownOrigin : ValueOrigin.TYPED;
    }
}
