package fr.livret.security;

import fr.livret.web.Identifiers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Appends to the audit, in the school's transaction under way: an event is kept if and only if what it tells happened. */
@ApplicationScoped
public class AuditLog {

    private static final Logger LOG = Logger.getLogger(AuditLog.class);

    private final EntityManager database;
    private final Clock clock;
    private final Identifiers identifiers;

    AuditLog(EntityManager database, Clock clock, Identifiers identifiers) {
        this.database = database;
        this.clock = clock;
        this.identifiers = identifiers;
    }

    public void append(AuditEvent event) {
        database.createNativeQuery("""
                        insert into audit_event (school, id, happened_at, caller, action, object_id)
                        values (:school, :id, :at, :caller, :action, :object)""")
                .setParameter("school", event.school())
                .setParameter("id", identifiers.next())
                .setParameter("at", clock.instant())
                .setParameter("caller", event.caller())
                .setParameter("action", event.action())
                .setParameter("object", event.objectId())
                .executeUpdate();
        LOG.infof("event=%s school=%s object=%s", event.action(), event.school(), event.objectId());
    }
}
