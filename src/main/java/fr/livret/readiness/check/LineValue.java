package fr.livret.readiness.check;

import fr.livret.reportcard.Averages;
import fr.livret.reportcard.ResultStatus;
import fr.livret.reportcard.SubjectResult;
import fr.livret.roster.PositioningType;
import fr.livret.roster.ServiceMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What the file says of a student in a subject: one average, one positioning or one status, or nothing. */
record LineValue(
        @Nullable BigDecimal average,
        @Nullable ResultStatus status,
        @Nullable Integer positioning) {

    private static final LineValue NOT_MARKED = new LineValue(null, ResultStatus.NOT_MARKED, null);

    static LineValue of(@Nullable PositioningType type, ServiceMode mode, SubjectResult result) {
        return type == PositioningType.GRADES ? grade(mode, result) : positioning(result);
    }

    static BigDecimal rounded(BigDecimal average) {
        return average.setScale(Averages.FILE_SCALE, RoundingMode.HALF_UP);
    }

    private static LineValue grade(ServiceMode mode, SubjectResult result) {
        BigDecimal grade = mode == ServiceMode.WITH_GRADES ? result.grade() : result.lsuGrade();
        if (grade != null) {
            return new LineValue(rounded(grade), null, null);
        }
        return mode == ServiceMode.WITHOUT_GRADES && result.status() == null
                ? NOT_MARKED
                : new LineValue(null, result.status(), null);
    }

    private static LineValue positioning(SubjectResult result) {
        return result.positioning() != null
                ? new LineValue(null, null, result.positioning())
                : new LineValue(null, result.status(), null);
    }
}
