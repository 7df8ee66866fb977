package fr.livret.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a school, put side by side, leave to do.
 *
 * @param count how many objects the finding stands for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchoolFinding(
        FindingCode code,
        @Nullable String siecleId,
        @Nullable String classCode,
        @Nullable String groupCode,
        @Nullable String subject,
        @Nullable String teacher,
        @Nullable String mef,
        int count) {

    static SchoolFinding of(FindingCode code, Difference.Subject about) {
        return of(code, about, 1);
    }

    static SchoolFinding of(FindingCode code, Difference.Subject about, int count) {
        return new SchoolFinding(
                code,
                about.siecleId(),
                about.classCode(),
                about.groupCode(),
                about.subject(),
                about.teacher(),
                about.mef(),
                count);
    }
}
