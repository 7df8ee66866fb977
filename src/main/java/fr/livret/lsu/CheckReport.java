package fr.livret.lsu;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** stub until the checker lands */
public record CheckReport(
        String schemaLabel,
        @Nullable String schemaHash,
        boolean schemaValid,
        boolean acceptable,
        List<Finding> findings) {}
