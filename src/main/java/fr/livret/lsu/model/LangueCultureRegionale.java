package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Regional language (<i>langue et culture régionale</i>); code {@code AUC} means none. */
@XmlAccessorType(XmlAccessType.FIELD)
public class LangueCultureRegionale {
    @XmlAttribute
    public @Nullable String code;

    /** 1 level A2 not reached, 2 reached. */
    @XmlAttribute
    public @Nullable String positionnement;
}
