package fr.livret.export;

import java.util.Map;

/**
 * How many report cards a job was about, and what became of them: {@code exported} and all of {@code leftOut} sum up to
 * {@code inScope}.
 *
 * @param leftOut number by reason
 * @param degradedLines lines that went out without their grade or positioning
 * @param cycleReports end-of-cycle reports in the file, besides
 */
public record ExportCounts(
        int inScope,
        int exported,
        Map<String, Integer> leftOut,
        int leftOutLines,
        int degradedLines,
        int cycleReports) {}
