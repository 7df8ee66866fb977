package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Student (<i>élève</i>). */
@XmlAccessorType(XmlAccessType.FIELD)
public class Eleve {
    @XmlAttribute
    public @Nullable String id;

    /** The student's identifier in SIECLE ({@code ELEVE_ID}). */
    @XmlAttribute(name = "id-be")
    public @Nullable String idBe;

    /** For diagnosis only, up to 100 characters. */
    @XmlAttribute
    public @Nullable String nom;

    /** For diagnosis only, up to 100 characters. */
    @XmlAttribute
    public @Nullable String prenom;

    /** Class code exactly as in SIECLE, 1 to 20 characters. */
    @XmlAttribute(name = "code-division")
    public @Nullable String codeDivision;
}
