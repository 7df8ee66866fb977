package fr.livret.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.export.LsuVerdictInput.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The students whom LSU refused in an export; to be called inside a transaction of the school. */
@ApplicationScoped
class RejectionStore {

    private final EntityManager entityManager;
    private final ObjectMapper json;

    RejectionStore(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    List<Rejection> of(String school, UUID export) {
        @SuppressWarnings("unchecked") // the columns are those of the query
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select siecle_id, text from lsu_rejection where school = :school and export_id = :export
                        order by siecle_id collate "C\"""")
                .setParameter("school", school)
                .setParameter("export", export)
                .getResultList();
        return rows.stream()
                .map(row -> new Rejection((String) row[0], (String) row[1]))
                .toList();
    }

    /** Those of the students that the export did hold. */
    Set<String> exported(String school, UUID export, List<Rejection> rejected) {
        @SuppressWarnings("unchecked") // the column is that of the query
        List<String> known = entityManager
                .createNativeQuery("""
                        select distinct siecle_id from export_history where school = :school and export_id = :export
                          and cast(:students as jsonb) @> to_jsonb(siecle_id)""", String.class)
                .setParameter("school", school)
                .setParameter("export", export)
                .setParameter(
                        "students",
                        json.valueToTree(rejected.stream()
                                        .map(Rejection::siecleId)
                                        .toList())
                                .toString())
                .getResultList();
        return known.stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Also tells readiness that a verdict was given: one that names nobody leaves no row to notice. */
    void replace(String school, UUID export, List<Rejection> rejected) {
        entityManager
                .createNativeQuery("insert into school_change_mark (school) values (:school) on conflict do nothing")
                .setParameter("school", school)
                .executeUpdate();
        entityManager
                .createNativeQuery("delete from lsu_rejection where school = :school and export_id = :export")
                .setParameter("school", school)
                .setParameter("export", export)
                .executeUpdate();
        entityManager
                .createNativeQuery("""
                        insert into lsu_rejection (school, export_id, siecle_id, text)
                        select :school, :export, r."siecleId", r.text
                        from jsonb_to_recordset(cast(:rejected as jsonb)) as r("siecleId" text, text text)""")
                .setParameter("school", school)
                .setParameter("export", export)
                .setParameter("rejected", json.valueToTree(rejected).toString())
                .executeUpdate();
    }
}
