package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** School-life text shared by a class in a period (<i>vie scolaire</i>). */
@XmlAccessorType(XmlAccessType.FIELD)
public class VieScolaireCommun {
    @XmlElement
    public @Nullable String commentaire;

    @XmlAttribute(name = "periode-ref")
    public @Nullable String periodeRef;

    @XmlAttribute(name = "code-division")
    public @Nullable String codeDivision;
}
