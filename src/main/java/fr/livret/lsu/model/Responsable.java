package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** Guardian (<i>responsable légal</i>). */
@XmlAccessorType(XmlAccessType.FIELD)
public class Responsable {
    @XmlElement
    public @Nullable Adresse adresse;

    @XmlAttribute
    public @Nullable String civilite;

    @XmlAttribute
    public @Nullable String nom;

    @XmlAttribute
    public @Nullable String prenom;

    /** First legal guardian. */
    @XmlAttribute
    public @Nullable String legal1;

    /** Second legal guardian. */
    @XmlAttribute
    public @Nullable String legal2;

    @XmlAttribute(name = "lien-parente")
    public @Nullable String lienParente;

    /** Name of a legal person (institution). */
    @XmlAttribute
    public @Nullable String denomination;
}
