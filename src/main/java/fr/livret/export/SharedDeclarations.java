package fr.livret.export;

import fr.livret.lsu.XmlIds;
import fr.livret.lsu.model.AccPerso;
import fr.livret.lsu.model.AccPersoGroupe;
import fr.livret.lsu.model.CompetencesNumeriquesCommun;
import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.EnseignantDiscipline;
import fr.livret.lsu.model.Epi;
import fr.livret.lsu.model.EpiGroupe;
import fr.livret.lsu.model.EpiThematique;
import fr.livret.lsu.model.Parcours;
import fr.livret.lsu.model.ParcoursCommun;
import fr.livret.lsu.model.VieScolaireCommun;
import fr.livret.readiness.check.ClassView;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.SubjectLabel;
import fr.livret.reportcard.DigitalSkillsText;
import fr.livret.reportcard.DigitalSkillsText.StructureType;
import fr.livret.reportcard.Project;
import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.roster.Teacher;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What report cards share in a file besides people and subjects: texts of a class, projects and their groups. */
final class SharedDeclarations {

    private final Declarations declarations;
    private final Declared<CompetencesNumeriquesCommun> digitalSkills;
    private final Declared<ParcoursCommun> paths;
    private final Declared<VieScolaireCommun> schoolLife;
    private final Declared<EpiThematique> themes;
    private final Declared<Epi> projects;
    private final Declared<EpiGroupe> projectGroups;
    private final Declared<AccPerso> supports;
    private final Declared<AccPersoGroupe> supportGroups;

    SharedDeclarations(Declarations declarations, XmlIds ids) {
        this.declarations = declarations;
        this.digitalSkills = new Declared<>("CNC", ids);
        this.paths = new Declared<>("PC", ids);
        this.schoolLife = new Declared<>("VS", ids);
        this.themes = new Declared<>("TH", ids);
        this.projects = new Declared<>("EPI", ids);
        this.projectGroups = new Declared<>("EPIG", ids);
        this.supports = new Declared<>("AP", ids);
        this.supportGroups = new Declared<>("APG", ids);
    }

    /** Declares the texts that a class shares in the period, if any. */
    void classTexts(ClassView schoolClass, String periodRef, boolean withPaths) {
        String key = periodRef + " " + schoolClass.code();
        if (withPaths && !schoolClass.paths().isEmpty()) {
            paths.id(
                    id -> {
                        ParcoursCommun shared = new ParcoursCommun();
                        shared.periodeRef = periodRef;
                        shared.codeDivision = schoolClass.code();
                        schoolClass.paths().forEach(path -> shared.parcours.add(path(path)));
                        return shared;
                    },
                    key);
        }
        String comment = schoolClass.schoolLifeComment();
        if (comment != null) {
            schoolLife.id(
                    id -> {
                        VieScolaireCommun shared = new VieScolaireCommun();
                        shared.periodeRef = periodRef;
                        shared.codeDivision = schoolClass.code();
                        shared.commentaire = comment;
                        return shared;
                    },
                    key);
        }
    }

    static Parcours path(EducationalPath path) {
        Parcours parcours = new Parcours();
        parcours.code = path.code();
        parcours.texte = path.text();
        return parcours;
    }

    String digitalSkills(DigitalSkillsText text) {
        return digitalSkills.id(
                id -> {
                    CompetencesNumeriquesCommun shared = new CompetencesNumeriquesCommun();
                    shared.id = id;
                    shared.codeStructure = text.structureCode();
                    shared.typeStructure = text.structureType() == StructureType.CLASS ? "D" : "G";
                    shared.texte = text.text();
                    return shared;
                },
                text.id().toString());
    }

    String projectGroup(SchoolContext school, Project.Group group) {
        return projectGroups.id(
                id -> {
                    EpiGroupe declared = new EpiGroupe();
                    declared.id = id;
                    declared.epiRef = project(school, project(school, group));
                    declared.intitule = group.title();
                    declared.commentaire = group.comment();
                    declared.enseignantsDisciplines.addAll(teachers(school, group));
                    return declared;
                },
                group.id().toString());
    }

    String supportGroup(SchoolContext school, Project.Group group) {
        return supportGroups.id(
                id -> {
                    AccPersoGroupe declared = new AccPersoGroupe();
                    declared.id = id;
                    declared.accPersoRef = support(school, project(school, group));
                    declared.intitule = group.title();
                    declared.commentaire = group.comment();
                    declared.enseignantsDisciplines.addAll(teachers(school, group));
                    return declared;
                },
                group.id().toString());
    }

    void addTo(Donnees donnees) {
        donnees.competencesNumeriquesCommuns.addAll(digitalSkills.inOrderOfAppearance());
        donnees.parcoursCommuns.addAll(paths.inOrderOfAppearance());
        donnees.viesScolairesCommuns.addAll(schoolLife.inOrderOfAppearance());
        donnees.episThematiques.addAll(themes.inOrderOf(Comparator.comparing((EpiThematique t) -> t.code)));
        donnees.epis.addAll(projects.inOrderOfAppearance());
        donnees.episGroupes.addAll(projectGroups.inOrderOfAppearance());
        donnees.accPersos.addAll(supports.inOrderOfAppearance());
        donnees.accPersosGroupes.addAll(supportGroups.inOrderOfAppearance());
    }

    private String project(SchoolContext school, Project project) {
        declareTheme(school, project);
        return projects.id(
                id -> {
                    Epi declared = new Epi();
                    declared.id = id;
                    declared.intitule = project.title();
                    declared.thematique = project.theme();
                    declared.description = project.description();
                    declared.disciplineRefs.addAll(subjects(school, project));
                    return declared;
                },
                project.id().toString());
    }

    private String support(SchoolContext school, Project project) {
        return supports.id(
                id -> {
                    AccPerso declared = new AccPerso();
                    declared.id = id;
                    declared.intitule = project.title();
                    declared.description = project.description();
                    declared.disciplineRefs.addAll(subjects(school, project));
                    return declared;
                },
                project.id().toString());
    }

    private void declareTheme(SchoolContext school, Project project) {
        String label = school.themes().get(project.theme());
        if (label != null) {
            themes.id(
                    id -> {
                        EpiThematique theme = new EpiThematique();
                        theme.code = project.theme();
                        theme.libelle = label;
                        return theme;
                    },
                    String.valueOf(project.theme()));
        }
    }

    private List<String> subjects(SchoolContext school, Project project) {
        return project.subjects().stream()
                .map(subject -> discipline(school, subject))
                .distinct()
                .toList();
    }

    private List<EnseignantDiscipline> teachers(SchoolContext school, Project.Group group) {
        return group.teachers().stream()
                .map(teacher -> {
                    Teacher who = Objects.requireNonNull(school.teachers().get(teacher.teacher()));
                    EnseignantDiscipline declared = new EnseignantDiscipline();
                    declared.enseignantRef = declarations.teacher(who);
                    declared.disciplineRef = discipline(school, teacher.subject());
                    return declared;
                })
                .toList();
    }

    private String discipline(SchoolContext school, Project.SubjectRef ref) {
        SchoolContext.Subject subject = Objects.requireNonNull(school.subjects().get(ref.subject()));
        return declarations.discipline(
                Objects.requireNonNull(subject.siecleCode()),
                subject.nationalCode(),
                Objects.requireNonNull(ref.modality()),
                SubjectLabel.inFile(subject.label(), subject.shortLabel()).orElseThrow());
    }

    private static Project project(SchoolContext school, Project.Group group) {
        return Objects.requireNonNull(school.projects().get(group.project()));
    }
}
