package fr.livret.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What PostgreSQL's planner knows of the size of the tables; to be refreshed once a bulk write is committed. */
@ApplicationScoped
public class PlannerStatistics {

    private final SchoolTransaction transaction;
    private final EntityManager database;

    PlannerStatistics(SchoolTransaction transaction, EntityManager database) {
        this.transaction = transaction;
        this.database = database;
    }

    /** Looks again at the tables that have grown by a fifth or more since the last look; costs little otherwise. */
    public void refresh() {
        transaction.system(() -> database.createNativeQuery("select cast(livret_refresh_statistics() as text)")
                .getSingleResult());
    }
}
