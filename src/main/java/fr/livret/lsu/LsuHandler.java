package fr.livret.lsu;

import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;

/**
 * Receives a file in its order: the head exactly once, then the reports, one at a time. Conversions and refusals are
 * told as they are met, those of the head before it and those of a report before that report.
 */
public interface LsuHandler {
    /** All that comes before the reports. */
    void head(LsuHead head);

    /** A report card in the 10.0 form; {@code line} is that of its start tag. */
    void periodicReport(BilanPeriodique report, int line);

    /** A cycle report in the 10.0 form; {@code line} is that of its start tag. */
    void cycleReport(BilanCycle report, int line);

    /** An older or unknown form was turned into the 10.0 form. */
    void conversion(Conversion conversion);

    /** A row, or one value of a row, could not be understood. */
    void refused(RefusedRow row);
}
