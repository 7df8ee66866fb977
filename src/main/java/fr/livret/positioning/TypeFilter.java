package fr.livret.positioning;

import fr.livret.roster.PositioningType;
import org.jspecify.annotations.Nullable;

/** A positioning type to look for, or none. */
enum TypeFilter {
    GRADES,
    SCALE_1_TO_4,
    LEARNING_OBJECTIVES,
    NONE;

    boolean accepts(@Nullable PositioningType type) {
        return type == null ? this == NONE : name().equals(type.name());
    }
}
