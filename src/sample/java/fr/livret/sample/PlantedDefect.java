package fr.livret.sample;

import fr.livret.readiness.check.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * A defect of one report card.
 *
 * @param siecleId of the student
 * @param subject code of the line's subject, null where the defect is not on a line
 * @param item that readiness must report
 */
public record PlantedDefect(
        String period,
        String siecleId,
        String classCode,
        Defect defect,
        @Nullable String subject,
        ItemCode item) {}
