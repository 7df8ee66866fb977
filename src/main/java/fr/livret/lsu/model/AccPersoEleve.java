package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** A student in a personalised support group (<i>AP</i>); gone from label 12.0 on. */
@XmlAccessorType(XmlAccessType.FIELD)
public class AccPersoEleve {
    @XmlElement
    public @Nullable String commentaire;

    @XmlAttribute(name = "acc-perso-groupe-ref")
    public @Nullable String accPersoGroupeRef;
}
