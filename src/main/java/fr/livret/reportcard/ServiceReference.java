package fr.livret.reportcard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a line names its service: by id, or by what a grade book knows of it. With both, they must agree.
 *
 * @param subject the school's own code
 * @param classCode without it and without a group, the student's classes and groups are looked at
 * @param label of the service, where several have the rest in common
 */
record ServiceReference(
        @Nullable UUID service,
        @Nullable String subject,
        @Nullable String classCode,
        @Nullable String group,
        @Nullable String label) {}
