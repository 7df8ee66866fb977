package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Positioning on one component of the common base (<i>composante du socle</i>). */
@XmlAccessorType(XmlAccessType.FIELD)
public class Domaine {
    @XmlAttribute
    public @Nullable String code;

    /** 0 exempted, then 1 to 4. */
    @XmlAttribute
    public @Nullable String positionnement;
}
