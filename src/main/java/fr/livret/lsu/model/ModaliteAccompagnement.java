package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Support measure of a student (<i>modalité d'accompagnement</i>). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"complementPpre", "complementContratReussite"})
public class ModaliteAccompagnement {
    /** Text that goes with code PPRE. */
    @XmlElement(name = "complement-ppre")
    public @Nullable String complementPpre;

    /** Text of a success contract, whose code (CTR) left at 10.0. */
    @XmlElement(name = "complement-contrat-reussite")
    public @Nullable String complementContratReussite;

    @XmlAttribute
    public @Nullable String code;
}
