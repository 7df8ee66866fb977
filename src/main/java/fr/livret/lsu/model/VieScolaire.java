package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** School life (<i>vie scolaire</i>): late arrivals, and absences in half-days. */
@XmlAccessorType(XmlAccessType.FIELD)
public class VieScolaire {
    @XmlElement
    public @Nullable String commentaire;

    /** Late arrivals, 0 to 999. */
    @XmlAttribute(name = "nb-retards")
    public @Nullable String nbRetards;

    /** Justified absences in half-days, 0 to 999. */
    @XmlAttribute(name = "nb-abs-justifiees")
    public @Nullable String nbAbsJustifiees;

    /** Unjustified absences in half-days, 0 to 999. */
    @XmlAttribute(name = "nb-abs-injustifiees")
    public @Nullable String nbAbsInjustifiees;

    /** Missed course hours, 0 to 999. */
    @XmlAttribute(name = "nb-heures-manquees")
    public @Nullable String nbHeuresManquees;
}
