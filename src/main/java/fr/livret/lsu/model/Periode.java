package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Period (<i>trimestre, semestre</i>) of a school year. */
@XmlAccessorType(XmlAccessType.FIELD)
public class Periode {
    @XmlAttribute
    public @Nullable String id;

    /** First calendar year of the school year. */
    @XmlAttribute
    public @Nullable String millesime;

    /** Rank in the year, from 1. */
    @XmlAttribute
    public @Nullable String indice;

    /** 3 for terms, 2 for semesters, another number for another division of the year. */
    @XmlAttribute(name = "nb-periodes")
    public @Nullable String nbPeriodes;
}
