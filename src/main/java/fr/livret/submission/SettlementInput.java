package fr.livret.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether a submission whose outcome was unknown did arrive. */
record SettlementInput(
        @NotNull Boolean delivered,
        @Nullable @Size(min = 1, max = 500) String note) {}
