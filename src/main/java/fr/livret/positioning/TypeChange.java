package fr.livret.positioning;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.roster.ClassTypes;
import fr.livret.roster.PositioningType;
import org.jspecify.annotations.Nullable;

/** A change of types as RFC 7396 has it: what is not named stays, null removes. */
class TypeChange {

    private @Nullable PositioningType positioning;
    private boolean positioningNamed;
    private @Nullable PositioningType declaredInLsu;
    private boolean declaredInLsuNamed;

    @JsonProperty
    final void setPositioning(@Nullable PositioningType type) {
        positioning = type;
        positioningNamed = true;
    }

    @JsonProperty
    final void setDeclaredInLsu(@Nullable PositioningType type) {
        declaredInLsu = type;
        declaredInLsuNamed = true;
    }

    final ClassTypes applyTo(ClassTypes types) {
        return new ClassTypes(
                positioningNamed ? positioning : types.positioning(),
                declaredInLsuNamed ? declaredInLsu : types.declaredInLsu());
    }
}
