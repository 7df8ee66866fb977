package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Level of one digital skill (<i>compétence numérique</i>). */
@XmlAccessorType(XmlAccessType.FIELD)
public class CompetenceNum {
    @XmlAttribute
    public @Nullable String code;

    /** 1 to 3. */
    @XmlAttribute
    public @Nullable String niveau;
}
