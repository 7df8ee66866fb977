package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Teacher (<i>enseignant</i>); the pair of {@link #type} and {@link #idSts} is the identity. */
@XmlAccessorType(XmlAccessType.FIELD)
public class Enseignant {
    @XmlAttribute
    public @Nullable String id;

    /** Kind of number: epp, local, dir or autre. */
    @XmlAttribute
    public @Nullable String type;

    /** Number in STS for this type, a positive integer. */
    @XmlAttribute(name = "id-sts")
    public @Nullable String idSts;

    @XmlAttribute
    public @Nullable String civilite;

    @XmlAttribute
    public @Nullable String nom;

    /** May be empty. */
    @XmlAttribute
    public @Nullable String prenom;
}
