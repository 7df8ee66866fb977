package fr.livret.export;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class ExportRepository implements PanacheRepositoryBase<ExportJob, ExportJob.Key> {

    Optional<ExportJob> locked(String school, UUID id) {
        return findByIdOptional(new ExportJob.Key(school, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first: identifiers sort by the time of their making. */
    List<ExportJob> before(String school, UUID id, int rows) {
        return find("school = ?1 and id < ?2 order by id desc", school, id)
                .range(0, rows - 1)
                .list();
    }

    List<ExportJob> all(String school, Set<UUID> ids) {
        return list("school = ?1 and id in ?2", school, ids);
    }

    long count(String school) {
        return count("school", school);
    }

    /** The version is raised, so that whoever polls with a tag sees the progress. */
    boolean progress(String school, UUID id, int attempt, ExportPhase phase, int done, int total) {
        return update(
                        "phase = ?1, done = ?2, total = ?3, version = version + 1"
                                + " where school = ?4 and id = ?5 and state = RUNNING and attempt = ?6",
                        phase,
                        done,
                        total,
                        school,
                        id,
                        attempt)
                == 1;
    }

    /** Takes the slot of a school and period from an export that has ended, or names the one that is running. */
    Optional<UUID> takeSlot(String school, String period, UUID id) {
        int taken = getEntityManager()
                .createNativeQuery("""
                        insert into export_slot as s (school, period, export_id) values (:school, :period, :id)
                        on conflict (school, period) do update set export_id = excluded.export_id
                        where not exists (select 1 from export_job j
                          where j.school = s.school and j.id = s.export_id and j.finished_at is null)""")
                .setParameter("school", school)
                .setParameter("period", period)
                .setParameter("id", id)
                .executeUpdate();
        return taken == 1 ? Optional.empty() : Optional.of(holder(school, period));
    }

    private UUID holder(String school, String period) {
        return (UUID) getEntityManager()
                .createNativeQuery(
                        "select export_id from export_slot where school = :school and period = :period", UUID.class)
                .setParameter("school", school)
                .setParameter("period", period)
                .getSingleResult();
    }
}
