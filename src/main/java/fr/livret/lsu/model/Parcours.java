package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** Educational path (<i>parcours éducatif</i>): its code, and what was done as text. */
@XmlAccessorType(XmlAccessType.FIELD)
public class Parcours {
    @XmlValue
    public @Nullable String texte;

    @XmlAttribute
    public @Nullable String code;
}
