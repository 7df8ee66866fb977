package fr.livret.reportcard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a report card (acquis): what a student achieved in a service.
 *
 * @param modality election modality of the subject for this student, as SIECLE gives it (may be one LSU refuses)
 * @param grade average of the period on 20; never together with {@code status}
 * @param classAverage as the source gave it; absent means computed at export
 * @param classAverageStatus {@code NOT_MARKED} or {@code PENDING}
 * @param positioning 1 to 4
 * @param lsuGrade grade on 20 that stands for a service without grades in a class positioned with grades
 * @param appraisal at most 1 000 UTF-16 units
 * @param programmeElements at most 300 UTF-16 units each
 * @param teachers keys of this line's teachers; empty means the service's
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SubjectResult(
        UUID service,
        @Nullable String modality,
        @Nullable BigDecimal grade,
        @Nullable ResultStatus status,
        @Nullable BigDecimal classAverage,
        @Nullable ResultStatus classAverageStatus,
        @Nullable Integer positioning,
        @Nullable ValueOrigin positioningOrigin,
        @Nullable BigDecimal lsuGrade,
        @Nullable ValueOrigin lsuGradeOrigin,
        @Nullable String appraisal,
        List<String> programmeElements,
        List<String> teachers) {

    public SubjectResult {
        grade = Averages.canonical(grade);
        classAverage = Averages.canonical(classAverage);
        lsuGrade = Averages.canonical(lsuGrade);
        programmeElements = Lists.copy(programmeElements);
        teachers = Lists.copy(teachers);
    }

    /** The same line under an election modality. */
    public SubjectResult withModality(String chosen) {
        return new SubjectResult(
                service,
                chosen,
                grade,
                status,
                classAverage,
                classAverageStatus,
                positioning,
                positioningOrigin,
                lsuGrade,
                lsuGradeOrigin,
                appraisal,
                programmeElements,
                teachers);
    }
}
