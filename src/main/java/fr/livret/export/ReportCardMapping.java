package fr.livret.export;

import fr.livret.lsu.model.AccPersoEleve;
import fr.livret.lsu.model.Acquis;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.lsu.model.CompetenceNum;
import fr.livret.lsu.model.CompetencesNumeriques;
import fr.livret.lsu.model.Domaine;
import fr.livret.lsu.model.EpiEleve;
import fr.livret.lsu.model.ModaliteAccompagnement;
import fr.livret.lsu.model.VieScolaire;
import fr.livret.readiness.check.OutgoingLine;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;
import fr.livret.reportcard.Averages;
import fr.livret.reportcard.DigitalSkillsText;
import fr.livret.reportcard.ReportCard;
import fr.livret.reportcard.ReportCardParts;
import fr.livret.reportcard.ReportCardParts.ComponentLevel;
import fr.livret.reportcard.ReportCardParts.Participation;
import fr.livret.reportcard.SchoolLife;
import fr.livret.roster.Teacher;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a judged student of one school and period into a report card of the file, and declares what it refers to. */
final class ReportCardMapping {

    private final SchoolContext school;
    private final Declarations declarations;
    private final ExportRequest.Include include;

    ReportCardMapping(SchoolContext school, Declarations declarations, ExportRequest.Include include) {
        this.school = school;
        this.declarations = declarations;
        this.include = include;
    }

    BilanPeriodique map(StudentView student, Verdict verdict, String signatory) {
        ReportCard card = student.card();
        BilanPeriodique report = new BilanPeriodique();
        report.eleveRef = declarations.student(
                Objects.requireNonNull(student.siecleId()),
                student.lastName(),
                student.firstName(),
                student.classCode());
        report.periodeRef = declarations.period(school.period());
        report.dateConseilClasse = String.valueOf(verdict.committeeDate());
        report.dateScolarite = String.valueOf(verdict.schoolingDate());
        report.responsableEtabRef = declarations.signatory(signatory);
        report.profPrincRefs.addAll(mainTeachers(card));
        verdict.lines().forEach(line -> report.listeAcquis.add(line(line)));
        report.acquisConseils = card.committeeAppraisal();
        report.devoirsFaits = card.homeworkSupport();
        report.vieScolaire = schoolLife(card.schoolLife());
        card.parts().components().forEach(component -> report.socle.add(component(component)));
        addOptionalParts(report, student, verdict);
        return report;
    }

    static Domaine component(ComponentLevel level) {
        Domaine component = new Domaine();
        component.code = level.code();
        component.positionnement = Integer.toString(level.level());
        return component;
    }

    private void addOptionalParts(BilanPeriodique report, StudentView student, Verdict verdict) {
        ReportCardParts parts = student.card().parts();
        declarations
                .shared()
                .classTexts(
                        Objects.requireNonNull(school.classes().get(student.classCode())),
                        Objects.requireNonNull(report.periodeRef),
                        include.educationalPaths());
        if (include.digitalSkills() && parts.digitalSkills() != null) {
            report.competencesNumeriques = digitalSkills(parts.digitalSkills());
        }
        if (include.interdisciplinaryProjects()) {
            verdict.projects().forEach(part -> report.episEleve.add(project(part)));
        }
        if (include.personalisedSupport()) {
            verdict.personalisedSupport().forEach(part -> report.accPersosEleve.add(support(part)));
        }
        if (include.educationalPaths()) {
            verdict.paths().forEach(path -> report.listeParcours.add(SharedDeclarations.path(path)));
        }
        if (include.supportMeasures()) {
            parts.supportMeasures().forEach(measure -> report.modalitesAccompagnement.add(measure(measure)));
        }
        if (include.guardians()) {
            report.responsables.addAll(GuardianMapping.map(student.effectiveGuardians()));
        }
    }

    private List<String> mainTeachers(ReportCard card) {
        return card.parts().mainTeachers().stream()
                .map(school.teachers()::get)
                .filter(Objects::nonNull)
                .filter(Teacher::hasStsIdentity)
                .map(declarations::teacher)
                .toList();
    }

    private Acquis line(OutgoingLine line) {
        Acquis result = new Acquis();
        result.disciplineRef = declarations.discipline(
                Objects.requireNonNull(line.service().siecleCode()),
                line.service().nationalCode(),
                Objects.requireNonNull(line.result().modality()),
                line.label());
        line.teachers().forEach(key -> result.enseignantRefs.add(declarations.teacher(teacher(key))));
        if (include.programmeElements()) {
            line.result().programmeElements().stream()
                    .map(declarations::programmeElement)
                    .distinct()
                    .forEach(result.elementProgrammeRefs::add);
        }
        result.appreciation = line.result().appraisal();
        result.moyenneEleve = line.average() == null ? null : Averages.inFile(line.average());
        result.statutEvaluationEleve =
                line.status() == null ? null : Integer.toString(line.status().code());
        result.positionnement = text(line.positioning());
        if (include.classAverages()) {
            result.moyenneStructure = line.classAverage() == null ? null : Averages.inFile(line.classAverage());
            result.statutEvaluationStructure = line.classAverageStatus() == null
                    ? null
                    : Integer.toString(line.classAverageStatus().code());
        }
        return result;
    }

    private Teacher teacher(String key) {
        return Objects.requireNonNull(school.teachers().get(key));
    }

    private static VieScolaire schoolLife(SchoolLife life) {
        VieScolaire schoolLife = new VieScolaire();
        schoolLife.nbRetards = text(life.lateArrivals());
        schoolLife.nbAbsJustifiees = text(life.justifiedAbsences());
        schoolLife.nbAbsInjustifiees = text(life.unjustifiedAbsences());
        schoolLife.nbHeuresManquees = text(life.missedHours());
        schoolLife.commentaire = life.comment();
        return schoolLife;
    }

    private CompetencesNumeriques digitalSkills(ReportCardParts.DigitalSkills skills) {
        CompetencesNumeriques mapped = new CompetencesNumeriques();
        mapped.appreciationNum = skills.appraisal();
        skills.levels().forEach(level -> {
            CompetenceNum skill = new CompetenceNum();
            skill.code = level.code();
            skill.niveau = Integer.toString(level.level());
            mapped.competences.add(skill);
        });
        skills.sharedTexts().stream()
                .map(id -> Objects.requireNonNull(school.digitalSkillsTexts().get(id)))
                .map((DigitalSkillsText text) -> declarations.shared().digitalSkills(text))
                .forEach(mapped.compNumCommunRefs::add);
        return mapped;
    }

    private EpiEleve project(Participation part) {
        EpiEleve mapped = new EpiEleve();
        mapped.epiGroupeRef = declarations.shared().projectGroup(school, group(part));
        mapped.commentaire = part.comment();
        return mapped;
    }

    private AccPersoEleve support(Participation part) {
        AccPersoEleve mapped = new AccPersoEleve();
        mapped.accPersoGroupeRef = declarations.shared().supportGroup(school, group(part));
        mapped.commentaire = part.comment();
        return mapped;
    }

    private fr.livret.reportcard.Project.Group group(Participation part) {
        return Objects.requireNonNull(school.projectGroups().get(part.group()));
    }

    private static ModaliteAccompagnement measure(ReportCardParts.SupportMeasure measure) {
        ModaliteAccompagnement mapped = new ModaliteAccompagnement();
        mapped.code = measure.code();
        mapped.complementPpre = measure.ppreText();
        mapped.complementContratReussite = measure.successContractText();
        return mapped;
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
