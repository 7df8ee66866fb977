package fr.livret.security;

/**
 * What the audit keeps besides time: who did what to which object of which school.
 *
 * @param action a code such as {@code school.created}
 * @param objectId an identifier; never a name, an INE or a grade
 */
public record AuditEvent(String school, String caller, String action, String objectId) {}
