package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Header of a file (<i>entête</i>): who produced it, and for which school. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "entete")
@XmlType(propOrder = {"editeur", "application", "appliVersion", "etablissement"})
public class Entete {
    @XmlElement
    public @Nullable String editeur;

    @XmlElement
    public @Nullable String application;

    @XmlElement
    public @Nullable String appliVersion;

    @XmlElement
    public @Nullable String etablissement;
}
