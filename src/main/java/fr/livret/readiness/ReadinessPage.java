package fr.livret.readiness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a period's readiness.
 *
 * @param summary of all the students asked for, on whatever page
 * @param next URL of the following page
 * @param total students on all pages
 */
record ReadinessPage(
        Summary summary, List<StudentRow> items, @Nullable String next, long total) {}
