package fr.livret.reportcard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school says of one student for one period (bilan périodique). Blank texts are absent.
 *
 * @param committeeDate where it differs from the class's
 * @param schoolingDate a day on which the student was in the class, where the source gives it
 * @param signatory displayed name as recorded by the source, 100 characters
 * @param committeeAppraisal at most 1 000 UTF-16 units
 * @param homeworkSupport remark on « devoirs faits », at most 600 UTF-16 units
 * @param results in the order of the card
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReportCard(
        @Nullable LocalDate committeeDate,
        @Nullable LocalDate schoolingDate,
        @Nullable String signatory,
        @Nullable String committeeAppraisal,
        @Nullable String homeworkSupport,
        SchoolLife schoolLife,
        @JsonDeserialize(using = CardLines.class) List<SubjectResult> results,
        ReportCardParts parts) {

    /** Of a student nobody has written about yet. */
    public static final ReportCard EMPTY =
            new ReportCard(null, null, null, null, null, SchoolLife.UNKNOWN, List.of(), ReportCardParts.NONE);

    public ReportCard {
        schoolLife = schoolLife == null ? SchoolLife.UNKNOWN : schoolLife;
        results = Lists.copy(results);
        parts = parts == null ? ReportCardParts.NONE : parts;
    }

    /** The same card with other lines. */
    public ReportCard withResults(List<SubjectResult> lines) {
        return new ReportCard(
                committeeDate, schoolingDate, signatory, committeeAppraisal, homeworkSupport, schoolLife, lines, parts);
    }
}
