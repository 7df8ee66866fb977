package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** A student in an interdisciplinary project group (<i>EPI</i>). */
@XmlAccessorType(XmlAccessType.FIELD)
public class EpiEleve {
    @XmlElement
    public @Nullable String commentaire;

    @XmlAttribute(name = "epi-groupe-ref")
    public @Nullable String epiGroupeRef;
}
