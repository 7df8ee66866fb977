package fr.livret.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many report cards a job was about, and what became of them: {@code exported} and all of {@code leftOut} sum up to
 * {@code inScope}.
 *
 * @param leftOut number by reason
 * @param leftOutLines lines held back from cards that went out
 * @param degradedLines lines that went out without their grade or positioning
 * @param convertedLines lines whose value comes from a conversion table
 * @param shortenedLabels lines whose subject went out under its shorter official label
 * @param warnings items that held nothing back, on cards that went out
 * @param cycleReports end-of-cycle reports in the file, besides
 * @param cycleReportsLeftOut number by reason, of those in scope
 * @param omitted elements and attributes that the version of the format does not have, with their number
 */
public record ExportCounts(
        int inScope,
        int exported,
        Map<String, Integer> leftOut,
        int leftOutLines,
        int degradedLines,
        int convertedLines,
        int shortenedLabels,
        int warnings,
        int cycleReports,
        Map<String, Integer> cycleReportsLeftOut,
        Map<String, Integer> omitted) {

    public ExportCounts {
        leftOut = orNone(leftOut);
        cycleReportsLeftOut = orNone(cycleReportsLeftOut);
        omitted = orNone(omitted);
    }

    /** Jobs of earlier versions counted less. */
    private static Map<String, Integer> orNone(@Nullable Map<String, Integer> counts) {
        return counts == null ? Map.of() : counts;
    }
}
