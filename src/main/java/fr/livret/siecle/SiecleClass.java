package fr.livret.siecle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class (<i>division</i>), of Structures or of STS.
 *
 * @param code as it stands, inner blanks and accents kept
 * @param mefs trainings: a class may have several
 * @param services null when the file does not say what is taught to it
 */
public record SiecleClass(
        int line, String code, List<String> mefs, @Nullable List<StsService> services) {}
