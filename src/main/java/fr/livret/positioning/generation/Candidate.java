package fr.livret.positioning.generation;

import fr.livret.positioning.arithmetic.ResultLine;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A student in a service in which values are to generate. */
record Candidate(UUID student, @Nullable String siecleId, UUID service, ResultLine line) {}
