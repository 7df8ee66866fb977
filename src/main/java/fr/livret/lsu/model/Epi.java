package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Interdisciplinary project, ITP (<i>EPI</i>). */
@XmlAccessorType(XmlAccessType.FIELD)
public class Epi {
    @XmlElement
    public @Nullable String description;

    @XmlAttribute
    public @Nullable String id;

    /** Title, up to 150 characters. */
    @XmlAttribute
    public @Nullable String intitule;

    /** A code of the nomenclature, or one declared in {@link Donnees#episThematiques}. */
    @XmlAttribute
    public @Nullable String thematique;

    /** At least two, different. */
    @XmlAttribute(name = "discipline-refs")
    public List<String> disciplineRefs = new ArrayList<>();
}
