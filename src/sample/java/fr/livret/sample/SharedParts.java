package fr.livret.sample;

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
import fr.livret.school.PeriodCode;
import java.util.List;

/** What classes share: texts, interdisciplinary projects, personalised support, digital skills. */
final class SharedParts {

    private static final String OWN_THEME = "EPI_MAR";
    private static final String SUPPORT = "AP_1";

    private final List<SampleClass.Place> places;
    private final PeriodCode period;

    SharedParts(List<SampleClass.Place> places, PeriodCode period) {
        this.places = places;
        this.period = period;
    }

    void declareIn(Donnees donnees) {
        EpiThematique theme = new EpiThematique();
        theme.code = OWN_THEME;
        theme.libelle = "Le marais et ses habitants";
        donnees.episThematiques.add(theme);
        for (Project project : Project.values()) {
            donnees.epis.add(project.declared());
        }
        AccPerso support = new AccPerso();
        support.id = SUPPORT;
        support.intitule = "Consolider la lecture et l'écriture";
        support.description = "Ateliers d'une heure par semaine, en petits groupes.";
        support.disciplineRefs.addAll(List.of(Subject.FRENCH.id(), Subject.MATHEMATICS.id()));
        donnees.accPersos.add(support);
        places.forEach(place -> declare(place, donnees));
    }

    static String projectGroup(SampleClass.Place place) {
        return "EPIG_" + place.ordinal();
    }

    static String supportGroup(SampleClass.Place place) {
        return "APG_" + place.ordinal();
    }

    static String digitalSkills(SampleClass.Place place) {
        return "CN_" + place.ordinal();
    }

    private void declare(SampleClass.Place place, Donnees donnees) {
        donnees.parcoursCommuns.add(paths(place));
        VieScolaireCommun schoolLife = new VieScolaireCommun();
        schoolLife.periodeRef = Head.period(period);
        schoolLife.codeDivision = place.code();
        schoolLife.commentaire = "Classe ponctuelle ; les délégués ont pris part au conseil de la vie collégienne.";
        donnees.viesScolairesCommuns.add(schoolLife);
        if (place.level() == Level.SIXIEME) {
            donnees.competencesNumeriquesCommuns.add(digital(place));
            donnees.accPersosGroupes.add(support(place));
        } else {
            donnees.episGroupes.add(group(place));
        }
    }

    private ParcoursCommun paths(SampleClass.Place place) {
        ParcoursCommun paths = new ParcoursCommun();
        paths.periodeRef = Head.period(period);
        paths.codeDivision = place.code();
        paths.parcours.add(path("PAR_CIT", "Élection des délégués et formation aux premiers secours."));
        paths.parcours.add(path("PAR_ART", "Visite du musée des oiseaux et atelier de gravure."));
        if (place.level() == Level.TROISIEME) {
            paths.parcours.add(path("PAR_AVN", "Préparation du stage d'observation en milieu professionnel."));
        }
        return paths;
    }

    static Parcours path(String code, String text) {
        Parcours path = new Parcours();
        path.code = code;
        path.texte = text;
        return path;
    }

    private static CompetencesNumeriquesCommun digital(SampleClass.Place place) {
        CompetencesNumeriquesCommun digital = new CompetencesNumeriquesCommun();
        digital.id = digitalSkills(place);
        digital.codeStructure = place.code();
        digital.typeStructure = "D";
        digital.texte = "La classe sait rechercher une information et citer sa source.";
        return digital;
    }

    private static AccPersoGroupe support(SampleClass.Place place) {
        AccPersoGroupe group = new AccPersoGroupe();
        group.id = supportGroup(place);
        group.accPersoRef = SUPPORT;
        group.intitule = "Lire et écrire, " + place.code();
        group.commentaire = "Groupe de douze élèves, renouvelé chaque trimestre.";
        group.enseignantsDisciplines.add(taught(place, Subject.FRENCH));
        return group;
    }

    private static EpiGroupe group(SampleClass.Place place) {
        Project project = Project.of(place);
        EpiGroupe group = new EpiGroupe();
        group.id = projectGroup(place);
        group.epiRef = project.id();
        group.intitule = project.title + ", " + place.code();
        group.commentaire = "Travail mené toute l'année, présenté aux familles en juin.";
        group.enseignantsDisciplines.add(taught(place, project.first));
        group.enseignantsDisciplines.add(taught(place, project.second));
        return group;
    }

    private static EnseignantDiscipline taught(SampleClass.Place place, Subject subject) {
        EnseignantDiscipline taught = new EnseignantDiscipline();
        taught.enseignantRef = Staff.of(place, subject);
        taught.disciplineRef = subject.id();
        return taught;
    }

    /** The interdisciplinary projects of the school. */
    private enum Project {
        WATER(1, "L'eau, bien commun", "EPI_EDD", Subject.BIOLOGY, Subject.HISTORY),
        MEASURE(2, "Mesurer le monde", "EPI_STS", Subject.MATHEMATICS, Subject.PHYSICS),
        MARSH(3, "Carnet du marais", OWN_THEME, Subject.FRENCH, Subject.ART);

        private final int number;
        private final String title;
        private final String theme;
        private final Subject first;
        private final Subject second;

        Project(int number, String title, String theme, Subject first, Subject second) {
            this.number = number;
            this.title = title;
            this.theme = theme;
            this.first = first;
            this.second = second;
        }

        static Project of(SampleClass.Place place) {
            return values()[place.rank() % values().length];
        }

        String id() {
            return "EPI_" + number;
        }

        Epi declared() {
            Epi declared = new Epi();
            declared.id = id();
            declared.intitule = title;
            declared.thematique = theme;
            declared.description = "Enquêtes, mesures et récits autour du marais voisin du collège.";
            declared.disciplineRefs.addAll(List.of(first.id(), second.id()));
            return declared;
        }
    }
}
