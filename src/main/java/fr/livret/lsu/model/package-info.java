/**
 * The blocks of an LSU file as JAXB classes, named in the format's own French terms since they mirror the file.
 *
 * <p>Every attribute is a String that holds the lexical value as it stands in the file, null when absent, so that nothing
 * is lost and a bad value can be refused with its line. Lists are never null. Instances are mutable and not thread-safe.
 */
@XmlSchema(
        namespace = "urn:fr:edu:scolarite:lsun:bilans:import",
        elementFormDefault = XmlNsForm.QUALIFIED,
        attributeFormDefault = XmlNsForm.UNQUALIFIED)
@NullMarked
package fr.livret.lsu.model;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
