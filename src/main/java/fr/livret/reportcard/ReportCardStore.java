package fr.livret.reportcard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.school.PeriodCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and writes whole report cards in bulk: three statements for a batch, whatever its size. */
@ApplicationScoped
public class ReportCardStore {

    private static final String FIND = "select cast(rc.student_id as text), cast(" + ReportCardSql.DOCUMENT + """
             as text)
            from report_card rc
            where rc.school = :school and rc.period = :period
              and rc.student_id = any(cast(string_to_array(:students, ',') as uuid[]))
            """;

    private static final String SAVE_CARDS = """
            insert into report_card (school, period, student_id, year, committee_date, schooling_date, signatory,
              committee_appraisal, homework_support, late_arrivals, justified_absences, unjustified_absences,
              missed_hours, school_life_comment, parts)
            select :school, :period, d.student, :year, c."committeeDate", c."schoolingDate", c.signatory,
              c."committeeAppraisal", c."homeworkSupport", l."lateArrivals", l."justifiedAbsences",
              l."unjustifiedAbsences", l."missedHours", l.comment, coalesce(c.parts, '{}')
            from jsonb_to_recordset(cast(:cards as jsonb)) as d(student uuid, card jsonb)
            cross join lateral jsonb_to_record(d.card) as c("committeeDate" date, "schoolingDate" date, signatory text,
              "committeeAppraisal" text, "homeworkSupport" text, "schoolLife" jsonb, parts jsonb)
            cross join lateral jsonb_to_record(coalesce(c."schoolLife", '{}')) as l("lateArrivals" smallint,
              "justifiedAbsences" smallint, "unjustifiedAbsences" smallint, "missedHours" smallint, comment text)
            on conflict (school, period, student_id) do update set
              committee_date = excluded.committee_date, schooling_date = excluded.schooling_date,
              signatory = excluded.signatory, committee_appraisal = excluded.committee_appraisal,
              homework_support = excluded.homework_support, late_arrivals = excluded.late_arrivals,
              justified_absences = excluded.justified_absences, unjustified_absences = excluded.unjustified_absences,
              missed_hours = excluded.missed_hours, school_life_comment = excluded.school_life_comment,
              parts = excluded.parts, version = report_card.version + 1, updated_at = now()
            """;

    private static final String CLEAR_RESULTS = """
            delete from subject_result where school = :school and period = :period
              and student_id = any(cast(string_to_array(:students, ',') as uuid[]))
            """;

    private static final String SAVE_RESULTS = """
            insert into subject_result (school, period, student_id, service_id, position, modality, grade, status,
              class_average, class_average_status, positioning, positioning_origin, lsu_grade, lsu_grade_origin,
              appraisal, programme_elements, teachers)
            select :school, :period, d.student, r.service, e.position, r.modality, r.grade, r.status,
              r."classAverage", r."classAverageStatus", r.positioning, r."positioningOrigin", r."lsuGrade",
              r."lsuGradeOrigin", r.appraisal, coalesce(r."programmeElements", '{}'), r.teachers
            from jsonb_to_recordset(cast(:cards as jsonb)) as d(student uuid, card jsonb)
            cross join lateral jsonb_array_elements(d.card->'results') with ordinality as e(line, position)
            cross join lateral jsonb_to_record(e.line) as r(service uuid, modality text, grade numeric, status text,
              "classAverage" numeric, "classAverageStatus" text, positioning smallint, "positioningOrigin" text,
              "lsuGrade" numeric, "lsuGradeOrigin" text, appraisal text, "programmeElements" text[], teachers text[])
            """;

    private final EntityManager entityManager;
    private final ObjectMapper json;

    ReportCardStore(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /** The cards that exist among those of {@code students}, by student. */
    public Map<UUID, ReportCard> find(String school, PeriodCode period, Collection<UUID> students) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery(FIND)
                .setParameter("school", school)
                .setParameter("period", period.toString())
                .setParameter("students", joined(students))
                .getResultList();
        Map<UUID, ReportCard> found = new LinkedHashMap<>();
        rows.forEach(row -> found.put(UUID.fromString((String) row[0]), parse((String) row[1])));
        return found;
    }

    /** Replaces these cards whole, within the caller's transaction. Every service they name must exist. */
    public void save(String school, PeriodCode period, Map<UUID, ReportCard> cards) {
        if (cards.isEmpty()) {
            return;
        }
        String documents = documents(cards);
        entityManager
                .createNativeQuery(SAVE_CARDS)
                .setParameter("school", school)
                .setParameter("period", period.toString())
                .setParameter("year", period.year())
                .setParameter("cards", documents)
                .executeUpdate();
        entityManager
                .createNativeQuery(CLEAR_RESULTS)
                .setParameter("school", school)
                .setParameter("period", period.toString())
                .setParameter("students", joined(cards.keySet()))
                .executeUpdate();
        entityManager
                .createNativeQuery(SAVE_RESULTS)
                .setParameter("school", school)
                .setParameter("period", period.toString())
                .setParameter("cards", documents)
                .executeUpdate();
    }

    /** Erases a card with its results. */
    void erase(String school, PeriodCode period, UUID student) {
        entityManager
                .createNativeQuery("delete from report_card where school = :school and period = :period"
                        + " and student_id = cast(:student as uuid)")
                .setParameter("school", school)
                .setParameter("period", period.toString())
                .setParameter("student", student.toString())
                .executeUpdate();
    }

    private ReportCard parse(String document) {
        try {
            return json.readValue(document, ReportCard.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String documents(Map<UUID, ReportCard> cards) {
        List<StoredCard> stored = cards.entrySet().stream()
                .map(e -> new StoredCard(e.getKey(), e.getValue()))
                .toList();
        try {
            return json.writeValueAsString(stored);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(Collection<UUID> ids) {
        return String.join(",", ids.stream().map(UUID::toString).toList());
    }

    private record StoredCard(UUID student, ReportCard card) {}
}
