package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subject result (<i>acquis</i>): one line of a report card. */
@XmlAccessorType(XmlAccessType.FIELD)
public class Acquis {
    /** Appraisal, up to 1000 UTF-16 units. */
    @XmlElement
    public @Nullable String appreciation;

    @XmlAttribute(name = "discipline-ref")
    public @Nullable String disciplineRef;

    @XmlAttribute(name = "enseignant-refs")
    public List<String> enseignantRefs = new ArrayList<>();

    @XmlAttribute(name = "element-programme-refs")
    public List<String> elementProgrammeRefs = new ArrayList<>();

    /** Average of the student, 0 to 20, two decimals. */
    @XmlAttribute(name = "moyenne-eleve")
    public @Nullable String moyenneEleve;

    /** Average of the class or group, 0 to 20, two decimals. */
    @XmlAttribute(name = "moyenne-structure")
    public @Nullable String moyenneStructure;

    /** 1 not marked, 2 pending, 3 exempted. */
    @XmlAttribute(name = "statut-evaluation-eleve")
    public @Nullable String statutEvaluationEleve;

    /** 1 not marked, 2 pending. */
    @XmlAttribute(name = "statut-evaluation-structure")
    public @Nullable String statutEvaluationStructure;

    /** 1 to 4. */
    @XmlAttribute
    public @Nullable String positionnement;
}
