package fr.livret.reportcard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.livret.register.Register;
import fr.livret.reportcard.ReportCardParts.ComponentLevel;
import fr.livret.roster.Guardian;
import fr.livret.web.Etag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An end-of-cycle report as served. */
record CycleReportView(
        String siecleId,
        int cycle,
        int year,
        @Nullable LocalDate creationDate,
        @Nullable String signatory,
        @Nullable String synthesis,
        @Nullable String complement,
        @Nullable Integer complementLevel,
        @Nullable String regionalLanguage,
        @Nullable Integer regionalLevel,
        List<String> mainTeachers,
        List<ComponentLevel> components,
        List<Guardian> guardians,
        @JsonIgnore Etag etag) {

    static CycleReportView of(String siecleId, int cycle, int year, CycleReport report) {
        return new CycleReportView(
                siecleId,
                cycle,
                year,
                report.creationDate(),
                report.signatory(),
                report.synthesis(),
                report.complement(),
                report.complementLevel(),
                report.regionalLanguage(),
                report.regionalLevel(),
                report.mainTeachers(),
                report.components(),
                report.guardians(),
                Register.tag(report));
    }
}
