package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Subject (<i>matière, discipline</i>) together with its election modality. */
@XmlAccessorType(XmlAccessType.FIELD)
public class Discipline {
    @XmlAttribute
    public @Nullable String id;

    /** Subject code known by SIECLE, 6 characters, letters allowed. */
    @XmlAttribute
    public @Nullable String code;

    /** National code when {@link #code} is an academic or local variant. */
    @XmlAttribute(name = "code-national")
    public @Nullable String codeNational;

    /** One of S, O, F, L, R, X, D. */
    @XmlAttribute(name = "modalite-election")
    public @Nullable String modaliteElection;

    /** Label, up to 40 characters. */
    @XmlAttribute
    public @Nullable String libelle;

    /** Reference used for living languages; third field of the uniqueness of subjects. */
    @XmlAttribute(name = "id-lv")
    public @Nullable String idLv;
}
