package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Signatory (<i>chef d'établissement</i>): the head of school who signs reports. */
@XmlAccessorType(XmlAccessType.FIELD)
public class ResponsableEtab {
    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String libelle;
}
