package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Theme of interdisciplinary projects added by the school (<i>thématique d'EPI</i>). */
@XmlAccessorType(XmlAccessType.FIELD)
public class EpiThematique {
    @XmlAttribute
    public @Nullable String code;

    @XmlAttribute
    public @Nullable String libelle;
}
