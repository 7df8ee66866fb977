package fr.livret.reportcard;

import fr.livret.reportcard.ReportCardParts.Participation;
import fr.livret.roster.TeacherKeys;
import fr.livret.school.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds what a batch of report cards refers to, a statement a kind of object. */
@ApplicationScoped
class CardLookup {

    private static final String STUDENTS = """
            select s.siecle_id, cast(json_build_object('id', s.id,
              'classes', coalesce((select json_agg(distinct jsonb_build_object(
                  'code', c.code, 'periodsPerYear', c.periods_per_year))
                from enrolment e join school_class c
                  on c.school = e.school and c.year = e.year and c.code = e.class_code
                where e.school = s.school and e.year = :year and e.student_id = s.id), '[]'),
              'groups', coalesce((select json_agg(m.group_code) from group_member m
                where m.school = s.school and m.year = :year and m.student_id = s.id), '[]')) as text)
            from student s
            where s.school = :school and s.siecle_id in (select jsonb_array_elements_text(cast(:keys as jsonb)))
            order by s.siecle_id collate "C"
            """;

    private static final String LOCK = " for no key update of s";

    private static final String SERVICES = """
            select cast(v.id as text), cast(json_build_object('id', v.id, 'subject', v.subject_code,
              'class', v.class_code, 'group', v.group_code, 'label', v.label, 'mode', v.mode,
              'absent', v.absent_since is not null) as text)
            from service v where v.school = :school
              and (cast(v.id as text) in (select jsonb_array_elements_text(cast(:ids as jsonb)))
                or (v.year = :year
                  and v.subject_code in (select jsonb_array_elements_text(cast(:subjects as jsonb)))))
            """;

    private static final String GROUPS = """
            select cast(g.id as text), p.kind from project_group g
            join project p on p.school = g.school and p.id = g.project_id
            where g.school = :school and p.year = :year
              and cast(g.id as text) in (select jsonb_array_elements_text(cast(:ids as jsonb)))
            """;

    private static final String TEXTS = """
            select cast(d.id as text) from digital_skills_text d where d.school = :school and d.year = :year
              and cast(d.id as text) in (select jsonb_array_elements_text(cast(:ids as jsonb)))
            """;

    private final JsonRows rows;
    private final TeacherKeys teachers;

    CardLookup(JsonRows rows, TeacherKeys teachers) {
        this.rows = rows;
        this.teachers = teachers;
    }

    /** What cards refer to, as far as the school has it. */
    record Found(
            Collection<CardService> services,
            Map<String, String> teachers,
            Map<UUID, Project.Kind> groups,
            Set<UUID> texts) {}

    /** The students with these SIECLE identifiers; locked, they keep other writers of their cards out. */
    Map<String, CardStudent> students(String school, int year, Collection<String> siecleIds, boolean locked) {
        return rows.find(
                locked ? STUDENTS + LOCK : STUDENTS,
                Map.of("school", school, "year", year, "keys", siecleIds),
                CardStudent.class);
    }

    /** The services with these ids. */
    Map<String, CardService> services(String school, int year, Collection<String> ids) {
        return services(school, year, ids, List.of());
    }

    Found find(String school, int year, Collection<CardState> cards) {
        Set<String> ids = new TreeSet<>();
        Set<String> subjects = new TreeSet<>();
        Set<String> keys = new TreeSet<>();
        Set<UUID> groups = new HashSet<>();
        Set<UUID> texts = new HashSet<>();
        for (CardState card : cards) {
            ReportCardParts parts = card.card().parts();
            keys.addAll(parts.mainTeachers());
            Stream.concat(parts.projects().stream(), parts.personalisedSupport().stream())
                    .map(Participation::group)
                    .forEach(groups::add);
            if (parts.digitalSkills() != null) {
                texts.addAll(parts.digitalSkills().sharedTexts());
            }
            for (EnteredLine line : card.lines()) {
                keys.addAll(line.values().teachers());
                Stream.ofNullable(line.reference().service())
                        .map(UUID::toString)
                        .forEach(ids::add);
                Stream.ofNullable(line.reference().subject()).forEach(subjects::add);
            }
        }
        return new Found(
                services(school, year, ids, subjects).values(),
                teachers.find(school, keys),
                groups(school, year, groups),
                texts(school, year, texts));
    }

    private Map<String, CardService> services(
            String school, int year, Collection<String> ids, Collection<String> subjects) {
        return rows.find(
                SERVICES, Map.of("school", school, "year", year, "ids", ids, "subjects", subjects), CardService.class);
    }

    private Map<UUID, Project.Kind> groups(String school, int year, Set<UUID> ids) {
        Map<UUID, Project.Kind> found = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.rows(GROUPS, Map.of("school", school, "year", year, "ids", ids))
                    .forEach(row -> found.put(UUID.fromString((String) row[0]), Project.Kind.valueOf((String) row[1])));
        }
        return found;
    }

    private Set<UUID> texts(String school, int year, Set<UUID> ids) {
        Set<UUID> found = new HashSet<>();
        if (!ids.isEmpty()) {
            rows.texts(TEXTS, Map.of("school", school, "year", year, "ids", ids))
                    .forEach(id -> found.add(UUID.fromString(id)));
        }
        return found;
    }
}
