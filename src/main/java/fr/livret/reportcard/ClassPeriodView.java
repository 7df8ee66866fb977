package fr.livret.reportcard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.school.PeriodCode;
import fr.livret.web.Etag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class in a period as served. */
record ClassPeriodView(
        @JsonProperty("class") String classCode,
        PeriodCode period,
        @Nullable LocalDate committeeDate,
        @Nullable String schoolLifeComment,
        List<EducationalPath> paths,
        @JsonIgnore Etag etag) {

    static ClassPeriodView of(String classCode, PeriodCode period, ClassPeriod state) {
        return new ClassPeriodView(
                classCode,
                period,
                state.committeeDate(),
                state.schoolLifeComment(),
                state.paths(),
                Etag.ofContent(state.toString()));
    }
}
