package fr.livret.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last file of each kind that was applied to a school year; to be called inside a transaction of the school. */
@ApplicationScoped
class SiecleFiles {

    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT);

    private final EntityManager entityManager;
    private final Clock clock;

    SiecleFiles(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** When the last file of the kind was exported, as people write it, if that was after this one. */
    Optional<String> laterThan(String school, int year, FileKind kind, @Nullable LocalDateTime exportedAt) {
        return last(school, year, kind)
                .map(Last::exportedAt)
                .filter(last -> exportedAt != null && exportedAt.isBefore(last))
                .map(FOR_PEOPLE::format);
    }

    Optional<Last> last(String school, int year, FileKind kind) {
        List<?> rows = entityManager
                .createNativeQuery("select cast(exported_at as text), sha256 from siecle_file"
                        + " where school = :school and year = :year and kind = :kind")
                .setParameter("school", school)
                .setParameter("year", year)
                .setParameter("kind", kind.name())
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().map(Last::of);
    }

    void applied(String school, int year, FileKind kind, @Nullable LocalDateTime exportedAt, String sha256, UUID job) {
        entityManager
                .createNativeQuery(
                        "insert into siecle_file (school, year, kind, exported_at, sha256, import_id, imported_at)"
                                + " values (:school, :year, :kind, cast(:exported as timestamp), :sha256, :job, :now)"
                                + " on conflict (school, year, kind) do update set exported_at = excluded.exported_at,"
                                + " sha256 = excluded.sha256, import_id = excluded.import_id, imported_at = excluded.imported_at")
                .setParameter("school", school)
                .setParameter("year", year)
                .setParameter("kind", kind.name())
                .setParameter("exported", exportedAt == null ? null : exportedAt.toString())
                .setParameter("sha256", sha256)
                .setParameter("job", job)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The file that was applied last. */
    record Last(@Nullable LocalDateTime exportedAt, String sha256) {
        static Last of(Object[] row) {
            return new Last(
                    row[0] == null ? null : LocalDateTime.parse(((String) row[0]).replace(' ', 'T')), (String) row[1]);
        }
    }
}
