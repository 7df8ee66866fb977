package fr.livret.positioning.generation;

import fr.livret.positioning.arithmetic.LeftReason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A student in a service for whom a generation wrote nothing, and why. */
record LeftLine(@Nullable String siecleId, UUID service, LeftReason reason) {}
