package fr.livret.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.livret.readiness.check.ItemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one report, in an export's report.
 *
 * @param siecleId null for a student without one
 * @param period of a report card
 * @param cycle of an end-of-cycle report
 * @param reason null when it went out
 * @param items what readiness said, blocking or not
 * @param converted codes of the subjects whose value comes from a conversion table
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportLine(
        @Nullable String siecleId,
        String classCode,
        @Nullable String period,
        @Nullable Integer cycle,
        Outcome outcome,
        @Nullable LeftOutReason reason,
        List<Item> items,
        List<String> converted) {

    /** Reports of earlier versions do not tell conversions. */
    public ReportLine {
        converted = converted == null ? List.of() : List.copyOf(converted);
    }

    /** Whether a report is in the file. */
    public enum Outcome {
        EXPORTED,
        LEFT_OUT
    }

    /** A missing item, with the code of the subject whose line it concerns. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            ItemCode code, boolean blocking, @Nullable String subject) {}
}
