package fr.livret.positioning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import fr.livret.roster.PositioningType;
import org.jspecify.annotations.Nullable;

/** A positioning type, or none, as callers look for it and set it. In JSON, null is {@link #NONE}. */
@JsonDeserialize(using = TypeOrNoneReader.class)
enum TypeOrNone {
    GRADES,
    SCALE_1_TO_4,
    LEARNING_OBJECTIVES,
    NONE;

    boolean is(@Nullable PositioningType type) {
        return type == toType();
    }

    @Nullable
    PositioningType toType() {
        return this == NONE ? null : PositioningType.valueOf(name());
    }
}
