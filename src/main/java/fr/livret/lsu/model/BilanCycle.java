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

/** Cycle report (<i>bilan de fin de cycle</i>): one student at the end of cycle 3 or 4. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "bilan-cycle")
@XmlType(propOrder = {"socle", "synthese", "enseignementComplement", "responsables", "langueCultureRegionale"})
public class BilanCycle {
    /** All eight components. */
    @XmlElementWrapper(name = "socle")
    @XmlElement(name = "domaine")
    public List<Domaine> socle = new ArrayList<>();

    /** End-of-cycle synthesis, up to 1500 characters. */
    @XmlElement
    public @Nullable String synthese;

    @XmlElement(name = "enseignement-complement")
    public @Nullable EnseignementComplement enseignementComplement;

    @XmlElementWrapper(name = "responsables")
    @XmlElement(name = "responsable")
    public List<Responsable> responsables = new ArrayList<>();

    @XmlElement(name = "langue-culture-regionale")
    public @Nullable LangueCultureRegionale langueCultureRegionale;

    @XmlAttribute(name = "eleve-ref")
    public @Nullable String eleveRef;

    /** 3 or 4. */
    @XmlAttribute
    public @Nullable String cycle;

    /** First calendar year of the school year. */
    @XmlAttribute
    public @Nullable String millesime;

    @XmlAttribute(name = "date-creation")
    public @Nullable String dateCreation;

    @XmlAttribute(name = "responsable-etab-ref")
    public @Nullable String responsableEtabRef;

    @XmlAttribute(name = "prof-princ-refs")
    public List<String> profPrincRefs = new ArrayList<>();
}
