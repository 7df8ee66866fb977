package fr.livret.readiness;

import fr.livret.readiness.check.ReadinessStatus;
import java.util.Map;

/**
 * Students counted: {@code total} is the sum of {@code byStatus}.
 *
 * @param byStatus every status, even of nobody
 * @param excluded of the total, those whom somebody excluded from the exports of the period
 */
public record Counts(long total, Map<ReadinessStatus, Long> byStatus, long excluded) {}
