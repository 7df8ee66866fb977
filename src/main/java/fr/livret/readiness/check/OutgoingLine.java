package fr.livret.readiness.check;

import fr.livret.reportcard.ResultStatus;
import fr.livret.reportcard.SubjectResult;
import fr.livret.roster.Service;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that goes out, with exactly the values it carries: an average or a status in a class positioned with grades, a
 * positioning in the others, never both.
 *
 * @param average of the student, two decimals at most
 * @param classAverage two decimals at most
 * @param teachers keys, at least one, all with an STS identity
 * @param label at most 40 UTF-16 units
 */
public record OutgoingLine(
        SubjectResult result,
        Service service,
        String label,
        List<String> teachers,
        @Nullable BigDecimal average,
        @Nullable ResultStatus status,
        @Nullable Integer positioning,
        @Nullable BigDecimal classAverage,
        @Nullable ResultStatus classAverageStatus) {}
