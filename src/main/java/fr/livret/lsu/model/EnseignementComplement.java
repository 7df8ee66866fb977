package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Complementary teaching (<i>enseignement de complément</i>); code {@code AUC} means none. */
@XmlAccessorType(XmlAccessType.FIELD)
public class EnseignementComplement {
    @XmlAttribute
    public @Nullable String code;

    /** 1 objectives reached, 2 exceeded. */
    @XmlAttribute
    public @Nullable String positionnement;
}
