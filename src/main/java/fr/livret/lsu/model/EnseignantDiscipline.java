package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Who teaches what in a project or support group. */
@XmlAccessorType(XmlAccessType.FIELD)
public class EnseignantDiscipline {
    @XmlAttribute(name = "enseignant-ref")
    public @Nullable String enseignantRef;

    @XmlAttribute(name = "discipline-ref")
    public @Nullable String disciplineRef;
}
