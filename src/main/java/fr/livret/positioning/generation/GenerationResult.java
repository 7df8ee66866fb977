package fr.livret.positioning.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generation did, or in a preview would do: every student in a service that lacks, or has, the value of the other system is either
 * in the one list or in the other.
 *
 * @param generation null in a preview
 */
record GenerationResult(@Nullable Generation generation, List<GeneratedValue> values, List<LeftLine> left) {

    GenerationResult {
        values = List.copyOf(values);
        left = List.copyOf(left);
    }
}
