package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Educational paths shared by a class in a period (<i>parcours éducatifs</i>). */
@XmlAccessorType(XmlAccessType.FIELD)
public class ParcoursCommun {
    @XmlElement(name = "parcours")
    public List<Parcours> parcours = new ArrayList<>();

    @XmlAttribute(name = "periode-ref")
    public @Nullable String periodeRef;

    @XmlAttribute(name = "code-division")
    public @Nullable String codeDivision;
}
