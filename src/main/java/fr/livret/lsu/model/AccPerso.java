package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Personalised support (<i>accompagnement personnalisé, AP</i>); gone from label 12.0 on. */
@XmlAccessorType(XmlAccessType.FIELD)
public class AccPerso {
    @XmlElement
    public @Nullable String description;

    @XmlAttribute
    public @Nullable String id;

    @XmlAttribute
    public @Nullable String intitule;

    @XmlAttribute(name = "discipline-refs")
    public List<String> disciplineRefs = new ArrayList<>();
}
