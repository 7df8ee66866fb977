package fr.livret.positioning;

import fr.livret.roster.ServiceMode;
import jakarta.validation.constraints.NotNull;

/** What a PATCH says of a service of a class. */
record ModeChange(@NotNull ServiceMode mode) {}
