package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/**
 * The data of a file (<i>données</i>) that come before its reports: declarations that the reports refer to by id.
 * The two lists of reports are not here, since they are read and written one at a time.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "donnees")
@XmlType(
        propOrder = {
            "responsablesEtab",
            "eleves",
            "periodes",
            "disciplines",
            "enseignants",
            "elementsProgramme",
            "competencesNumeriquesCommuns",
            "parcoursCommuns",
            "viesScolairesCommuns",
            "episThematiques",
            "epis",
            "episGroupes",
            "accPersos",
            "accPersosGroupes"
        })
public class Donnees {
    @XmlElementWrapper(name = "responsables-etab")
    @XmlElement(name = "responsable-etab")
    public List<ResponsableEtab> responsablesEtab = new ArrayList<>();

    @XmlElementWrapper(name = "eleves")
    @XmlElement(name = "eleve")
    public List<Eleve> eleves = new ArrayList<>();

    @XmlElementWrapper(name = "periodes")
    @XmlElement(name = "periode")
    public List<Periode> periodes = new ArrayList<>();

    @XmlElementWrapper(name = "disciplines")
    @XmlElement(name = "discipline")
    public List<Discipline> disciplines = new ArrayList<>();

    @XmlElementWrapper(name = "enseignants")
    @XmlElement(name = "enseignant")
    public List<Enseignant> enseignants = new ArrayList<>();

    @XmlElementWrapper(name = "elements-programme")
    @XmlElement(name = "element-programme")
    public List<ElementProgramme> elementsProgramme = new ArrayList<>();

    @XmlElementWrapper(name = "competences-numeriques-communs")
    @XmlElement(name = "competences-numeriques-commun")
    public List<CompetencesNumeriquesCommun> competencesNumeriquesCommuns = new ArrayList<>();

    @XmlElementWrapper(name = "parcours-communs")
    @XmlElement(name = "parcours-commun")
    public List<ParcoursCommun> parcoursCommuns = new ArrayList<>();

    @XmlElementWrapper(name = "vies-scolaires-communs")
    @XmlElement(name = "vie-scolaire-commun")
    public List<VieScolaireCommun> viesScolairesCommuns = new ArrayList<>();

    @XmlElementWrapper(name = "epis-thematiques")
    @XmlElement(name = "epi-thematique")
    public List<EpiThematique> episThematiques = new ArrayList<>();

    @XmlElementWrapper(name = "epis")
    @XmlElement(name = "epi")
    public List<Epi> epis = new ArrayList<>();

    @XmlElementWrapper(name = "epis-groupes")
    @XmlElement(name = "epi-groupe")
    public List<EpiGroupe> episGroupes = new ArrayList<>();

    @XmlElementWrapper(name = "acc-persos")
    @XmlElement(name = "acc-perso")
    public List<AccPerso> accPersos = new ArrayList<>();

    @XmlElementWrapper(name = "acc-persos-groupes")
    @XmlElement(name = "acc-perso-groupe")
    public List<AccPersoGroupe> accPersosGroupes = new ArrayList<>();
}
