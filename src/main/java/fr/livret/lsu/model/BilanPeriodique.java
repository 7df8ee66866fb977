package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Report card (<i>bilan périodique, bulletin</i>): one student, one period. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "bilan-periodique")
@XmlType(
        propOrder = {
            "listeAcquis",
            "competencesNumeriques",
            "episEleve",
            "accPersosEleve",
            "listeParcours",
            "modalitesAccompagnement",
            "acquisConseils",
            "devoirsFaits",
            "vieScolaire",
            "socle",
            "responsables"
        })
public class BilanPeriodique {
    @XmlElementWrapper(name = "liste-acquis")
    @XmlElement(name = "acquis")
    public List<Acquis> listeAcquis = new ArrayList<>();

    @XmlElement(name = "competences-numeriques")
    public @Nullable CompetencesNumeriques competencesNumeriques;

    @XmlElementWrapper(name = "epis-eleve")
    @XmlElement(name = "epi-eleve")
    public List<EpiEleve> episEleve = new ArrayList<>();

    @XmlElementWrapper(name = "acc-persos-eleve")
    @XmlElement(name = "acc-perso-eleve")
    public List<AccPersoEleve> accPersosEleve = new ArrayList<>();

    @XmlElementWrapper(name = "liste-parcours")
    @XmlElement(name = "parcours")
    public List<Parcours> listeParcours = new ArrayList<>();

    @XmlElementWrapper(name = "modalites-accompagnement")
    @XmlElement(name = "modalite-accompagnement")
    public List<ModaliteAccompagnement> modalitesAccompagnement = new ArrayList<>();

    /** The class committee's appraisal, up to 1000 characters; the format requires it. */
    @XmlElement(name = "acquis-conseils")
    public @Nullable String acquisConseils;

    /** Remark on the homework help scheme, up to 600 characters. */
    @XmlElement(name = "devoirs-faits")
    public @Nullable String devoirsFaits;

    @XmlElement(name = "vie-scolaire")
    public @Nullable VieScolaire vieScolaire;

    /** One to eight components. */
    @XmlElementWrapper(name = "socle")
    @XmlElement(name = "domaine")
    public List<Domaine> socle = new ArrayList<>();

    @XmlElementWrapper(name = "responsables")
    @XmlElement(name = "responsable")
    public List<Responsable> responsables = new ArrayList<>();

    @XmlAttribute(name = "eleve-ref")
    public @Nullable String eleveRef;

    @XmlAttribute(name = "periode-ref")
    public @Nullable String periodeRef;

    /** Class committee date. */
    @XmlAttribute(name = "date-conseil-classe")
    public @Nullable String dateConseilClasse;

    /** A day on which the student was enrolled in the class. */
    @XmlAttribute(name = "date-scolarite")
    public @Nullable String dateScolarite;

    @XmlAttribute(name = "responsable-etab-ref")
    public @Nullable String responsableEtabRef;

    /** Main teachers. */
    @XmlAttribute(name = "prof-princ-refs")
    public List<String> profPrincRefs = new ArrayList<>();
}
