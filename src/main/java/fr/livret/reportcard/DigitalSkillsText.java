package fr.livret.reportcard;

import java.util.UUID;

/** An appraisal of digital skills shared by a class or a group, at most 600 UTF-16 units. */
public record DigitalSkillsText(UUID id, String structureCode, StructureType structureType, String text) {

    /** What shares the text. */
    public enum StructureType {
        CLASS,
        GROUP
    }
}
