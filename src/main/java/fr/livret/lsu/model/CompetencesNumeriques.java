package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Digital skills of a student (<i>compétences numériques</i>), cycle 3. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"appreciationNum", "competences"})
public class CompetencesNumeriques {
    @XmlElement(name = "appreciation-num")
    public @Nullable String appreciationNum;

    @XmlElement(name = "competence-num")
    public List<CompetenceNum> competences = new ArrayList<>();

    @XmlAttribute(name = "comp-num-commun-refs")
    public List<String> compNumCommunRefs = new ArrayList<>();
}
