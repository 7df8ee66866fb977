package fr.livret.readiness.check;

import fr.livret.reportcard.ResultStatus;
import fr.livret.reportcard.SubjectResult;
import fr.livret.roster.PositioningType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The average of the class on a line: the source's value or status, else the computed one, else none. */
record ClassAverage(@Nullable BigDecimal value, @Nullable ResultStatus status) {

    private static final ClassAverage NONE = new ClassAverage(null, null);

    static ClassAverage of(@Nullable PositioningType type, SubjectResult result, @Nullable BigDecimal computed) {
        if (type != PositioningType.GRADES) {
            return NONE;
        }
        if (result.classAverage() != null) {
            return new ClassAverage(LineValue.rounded(result.classAverage()), null);
        }
        if (result.classAverageStatus() != null) {
            return new ClassAverage(null, result.classAverageStatus());
        }
        return computed == null ? NONE : new ClassAverage(LineValue.rounded(computed), null);
    }
}
