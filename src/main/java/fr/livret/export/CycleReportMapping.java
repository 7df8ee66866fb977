package fr.livret.export;

import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.EnseignementComplement;
import fr.livret.lsu.model.LangueCultureRegionale;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.reportcard.CycleReport;
import fr.livret.reportcard.CycleReportStore.Reported;
import fr.livret.roster.Teacher;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns an end-of-cycle report into that of the file, and declares what it refers to. */
final class CycleReportMapping {

    /** LSU takes a report with all components of the common base or none (lsun-format § 3). */
    private static final int COMPONENTS = 8;

    private final SchoolContext school;
    private final Declarations declarations;
    private final ExportRequest.Include include;

    CycleReportMapping(SchoolContext school, Declarations declarations, ExportRequest.Include include) {
        this.school = school;
        this.declarations = declarations;
        this.include = include;
    }

    /** Whether the report has all that LSU requires, besides its signatory. */
    static boolean isComplete(CycleReport report) {
        long components = report.components().stream()
                .map(component -> component.code())
                .distinct()
                .count();
        return components == COMPONENTS
                && report.components().size() == COMPONENTS
                && report.synthesis() != null
                && report.creationDate() != null;
    }

    BilanCycle map(Reported reported, String signatory) {
        CycleReport report = reported.report();
        BilanCycle mapped = new BilanCycle();
        mapped.eleveRef = declarations.student(
                reported.siecleId(), reported.lastName(), reported.firstName(), reported.classCode());
        mapped.cycle = Integer.toString(reported.cycle());
        mapped.millesime = Integer.toString(school.period().year());
        mapped.dateCreation = String.valueOf(report.creationDate());
        mapped.responsableEtabRef = declarations.signatory(signatory);
        report.mainTeachers().stream()
                .map(school.teachers()::get)
                .filter(Objects::nonNull)
                .filter(Teacher::hasStsIdentity)
                .forEach(teacher -> mapped.profPrincRefs.add(declarations.teacher(teacher)));
        report.components().forEach(component -> mapped.socle.add(ReportCardMapping.component(component)));
        mapped.synthese = report.synthesis();
        mapped.enseignementComplement = complement(report);
        mapped.langueCultureRegionale = language(report);
        if (include.guardians()) {
            mapped.responsables.addAll(GuardianMapping.map(report.guardians()));
        }
        return mapped;
    }

    private static @Nullable EnseignementComplement complement(CycleReport report) {
        if (report.complement() == null) {
            return null;
        }
        EnseignementComplement complement = new EnseignementComplement();
        complement.code = report.complement();
        complement.positionnement = text(report.complementLevel());
        return complement;
    }

    private static @Nullable LangueCultureRegionale language(CycleReport report) {
        if (report.regionalLanguage() == null) {
            return null;
        }
        LangueCultureRegionale language = new LangueCultureRegionale();
        language.code = report.regionalLanguage();
        language.positionnement = text(report.regionalLevel());
        return language;
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
