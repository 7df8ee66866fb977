package fr.livret.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * An event of the audit.
 *
 * @param action a code such as {@code student.updated}
 * @param object an identifier, never a name
 */
record AuditEventView(UUID id, Instant at, String caller, String action, String object) {}
