package fr.livret.reportcard;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.web.EntryFaults;
import fr.livret.web.Fault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a report card as callers write it. Its service is named by id, or by subject, class or group, and label where a
 * class has several services of one subject. The two origins are told on reading; on writing they are not heard.
 */
record ResultInput(
        @Nullable UUID service,
        @Nullable String subject,
        @JsonProperty("class") @Nullable String classCode,
        @Nullable String group,
        @Nullable String label,
        @Pattern(regexp = "[A-Z]") @Nullable String modality,

        @DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = FRACTION) @Nullable
        BigDecimal grade,

        @Nullable ResultStatus status,

        @DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = FRACTION) @Nullable
        BigDecimal classAverage,

        @Nullable ClassStatus classAverageStatus,
        @Min(1) @Max(4) @Nullable Integer positioning,
        @Nullable ValueOrigin positioningOrigin,

        @DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = FRACTION) @Nullable
        BigDecimal lsuGrade,

        @Nullable ValueOrigin lsuGradeOrigin,
        @Nullable String appraisal,
        @Size(max = MANY) @Nullable List<@NotNull String> programmeElements,
        @Size(max = MANY) @Nullable List<@NotNull String> teachers) {

    private static final int FRACTION = 6;
    private static final int MANY = 50;

    /** Why a class has no average. */
    enum ClassStatus {
        NOT_MARKED,
        PENDING
    }

    EnteredLine read(EntryFaults faults) {
        if (grade != null && status != null) {
            faults.add("status", "GRADE_AND_STATUS");
        }
        if (service == null && subject == null) {
            faults.add("service", "MISSING_VALUE");
        }
        SubjectResult values = new SubjectResult(
                EnteredLine.NO_SERVICE,
                modality,
                grade,
                status,
                classAverage,
                classAverageStatus == null ? null : ResultStatus.valueOf(classAverageStatus.name()),
                positioning,
                null,
                lsuGrade,
                null,
                faults.text("appraisal", appraisal, TextLimits.APPRAISAL),
                elements(faults),
                TeacherReferences.read(teachers, "teachers", faults));
        return new EnteredLine(new ServiceReference(service, subject, classCode, group, label), values);
    }

    private List<String> elements(EntryFaults faults) {
        List<String> said = Lists.copy(programmeElements);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            EntryFaults ofElement = new EntryFaults();
            String element = ofElement.required("", said.get(i), TextLimits.PROGRAMME_ELEMENT);
            String where = "/programmeElements/" + i;
            ofElement
                    .all()
                    .forEach(fault -> faults.add(
                            Fault.at(where, fault.code(), fault.arguments().toArray())));
            kept.add(element);
        }
        faults.once("programmeElements", kept, "", element -> element);
        return List.copyOf(kept);
    }
}
