package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interdisciplinary project as given to a group of students (<i>groupe EPI</i>). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"commentaire", "enseignantsDisciplines"})
public class EpiGroupe {
    @XmlElement
    public @Nullable String commentaire;

    @XmlElementWrapper(name = "enseignants-disciplines")
    @XmlElement(name = "enseignant-discipline")
    public List<EnseignantDiscipline> enseignantsDisciplines = new ArrayList<>();

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute(name = "epi-ref")
    public @Nullable String epiRef;

    @XmlAttribute
    public @Nullable String intitule;
}
