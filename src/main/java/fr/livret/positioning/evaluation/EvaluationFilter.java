package fr.livret.positioning.evaluation;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which evaluations a caller wants to see; what is absent excludes nothing.
 *
 * @param classCode of a class in which the student stayed during the year
 */
record EvaluationFilter(
        @QueryParam("class") @Nullable String classCode,
        @QueryParam("service") @Nullable UUID service,
        @QueryParam("siecleId") @Nullable String siecleId) {}
