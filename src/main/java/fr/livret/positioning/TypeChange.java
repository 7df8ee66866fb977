package fr.livret.positioning;

import fr.livret.roster.ClassTypes;
import org.jspecify.annotations.Nullable;

/** A change of types as RFC 7396 has it: what is absent stays, null removes. */
record TypeChange(
        @Nullable TypeOrNone positioning, @Nullable TypeOrNone declaredInLsu) {

    ClassTypes applyTo(ClassTypes types) {
        return new ClassTypes(
                positioning == null ? types.positioning() : positioning.toType(),
                declaredInLsu == null ? types.declaredInLsu() : declaredInLsu.toType());
    }
}
