package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Programme element (<i>élément du programme</i>) worked on in a subject. */
@XmlAccessorType(XmlAccessType.FIELD)
public class ElementProgramme {
    @XmlAttribute
    public @Nullable String id;

    /** Up to 300 characters. */
    @XmlAttribute
    public @Nullable String libelle;
}
