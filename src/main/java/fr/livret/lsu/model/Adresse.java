package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Postal address of a guardian (<i>adresse</i>); four lines at most, none required. */
@XmlAccessorType(XmlAccessType.FIELD)
public class Adresse {
    @XmlAttribute
    public @Nullable String ligne1;

    @XmlAttribute
    public @Nullable String ligne2;

    @XmlAttribute
    public @Nullable String ligne3;

    @XmlAttribute
    public @Nullable String ligne4;

    @XmlAttribute(name = "code-postal")
    public @Nullable String codePostal;

    @XmlAttribute
    public @Nullable String commune;
}
