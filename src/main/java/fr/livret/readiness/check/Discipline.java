package fr.livret.readiness.check;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A subject under an election modality, the identity of LSU's {@code discipline}. */
record Discipline(String code, String modality) {

    private static final int CODE_LENGTH = 6;
    private static final Set<String> MODALITIES = Set.of("S", "O", "F", "L", "R", "X", "D");

    /** Empty when LSU takes the code or the modality for none of its own. */
    static Optional<Discipline> of(@Nullable String code, @Nullable String modality) {
        return code != null && modality != null && isCode(code) && isModality(modality)
                ? Optional.of(new Discipline(code, modality))
                : Optional.empty();
    }

    static boolean isCode(@Nullable String code) {
        return code != null && !code.isBlank() && code.length() == CODE_LENGTH;
    }

    static boolean isModality(@Nullable String modality) {
        return modality != null && MODALITIES.contains(modality);
    }

    @Override
    public String toString() {
        return code + " " + modality;
    }
}
