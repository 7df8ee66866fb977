package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** Text on digital skills shared by a class or group (<i>compétences numériques</i>). */
@XmlAccessorType(XmlAccessType.FIELD)
public class CompetencesNumeriquesCommun {
    @XmlValue
    public @Nullable String texte;

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute(name = "code-structure")
    public @Nullable String codeStructure;

    /** D for a class, G for a group. */
    @XmlAttribute(name = "type-structure")
    public @Nullable String typeStructure;
}
