package fr.livret.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.livret.web.Messages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A finding as callers see it, with its text in their language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        FindingCode code,
        FindingLevel level,
        @Nullable String siecleId,
        @Nullable String classCode,
        @Nullable String groupCode,
        @Nullable String subject,
        @Nullable String teacher,
        @Nullable String mef,
        int count,
        String message) {

    static FindingView of(SchoolFinding finding, Locale language) {
        return new FindingView(
                finding.code(),
                finding.code().level(),
                finding.siecleId(),
                finding.classCode(),
                finding.groupCode(),
                finding.subject(),
                finding.teacher(),
                finding.mef(),
                finding.count(),
                Messages.text(language, "finding." + finding.code(), finding.count()));
    }
}
