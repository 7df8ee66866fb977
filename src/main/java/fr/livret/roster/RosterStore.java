package fr.livret.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.school.BulkUpsert;
import fr.livret.school.BulkUpsert.Counts;
import fr.livret.school.BulkUpsert.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the roster in bulk, a statement a kind of object, within the caller's transaction. Nothing is ever erased. */
@ApplicationScoped
public class RosterStore {

    private static final Table<ClassRow> CLASSES = Table.of("school_class", ClassRow.class, "year", "code");
    private static final Table<StudentRow> STUDENTS = Table.of("student", StudentRow.class, "siecle_id");
    private static final Table<StayRow> ENROLMENTS =
            Table.of("enrolment", StayRow.class, "year", "student_id", "class_code", "position");
    private static final Table<Teacher> TEACHERS = Table.of("teacher", Teacher.class, "key");
    private static final Table<SubjectRow> SUBJECTS = Table.of("subject", SubjectRow.class, "code");
    private static final Table<ServiceRow> SERVICES =
            Table.of("service", ServiceRow.class, "year", "class_code", "group_code", "subject_code", "source_key");
    private static final Table<ServiceTeacherRow> SERVICE_TEACHERS =
            Table.of("service_teacher", ServiceTeacherRow.class, "service_id", "teacher_key");

    private static final String KNOWN_SERVICES = """
            with place as (
              select v.id, v.class_code, false as of_group from service v
              where v.school = :school and v.year = cast(:scope as integer) and v.class_code is not null
              union
              select distinct v.id, e.class_code, true from service v
              join group_member m on m.school = v.school and m.year = v.year and m.group_code = v.group_code
              join enrolment e on e.school = m.school and e.year = m.year and e.student_id = m.student_id
              where v.school = :school and v.year = cast(:scope as integer))
            select cast(v.id as text), place.class_code, v.subject_code, v.source_key, v.mode,
              (select string_agg(t.teacher_key, chr(31) order by t.position) from service_teacher t
               where t.school = v.school and t.service_id = v.id), v.mode_assumed, place.of_group
            from place join service v on v.school = :school and v.id = place.id
            """;

    private final BulkUpsert bulk;
    private final EntityManager entityManager;
    private final ObjectMapper json;

    RosterStore(BulkUpsert bulk, EntityManager entityManager, ObjectMapper json) {
        this.bulk = bulk;
        this.entityManager = entityManager;
        this.json = json;
    }

    public Counts classes(String school, Collection<ClassRow> classes) {
        return bulk.write(CLASSES, school, classes);
    }

    /** Students known by their SIECLE identifier. */
    public Counts students(String school, Collection<StudentRow> students) {
        return bulk.write(STUDENTS, school, students);
    }

    /** The ids of those students that the school has, by SIECLE identifier. */
    public Map<String, UUID> studentIds(String school, Collection<String> siecleIds) {
        Map<String, UUID> ids = new HashMap<>();
        rows(
                        "select siecle_id, cast(id as text) from student where school = :school and siecle_id in"
                                + " (select jsonb_array_elements_text(cast(:scope as jsonb)))",
                        school,
                        json.valueToTree(siecleIds).toString())
                .forEach(row -> ids.put((String) row[0], UUID.fromString((String) row[1])));
        return ids;
    }

    public Counts enrolments(String school, Collection<StayRow> stays) {
        return bulk.write(ENROLMENTS, school, stays);
    }

    public Counts teachers(String school, Collection<Teacher> teachers) {
        return bulk.write(TEACHERS, school, teachers);
    }

    public Counts subjects(String school, Collection<SubjectRow> subjects) {
        return bulk.write(SUBJECTS, school, subjects);
    }

    /** Services of classes, with the keys of their teachers in order. */
    public Counts services(String school, Map<ServiceRow, List<String>> services) {
        Counts counts = bulk.write(SERVICES, school, services.keySet());
        bulk.write(
                SERVICE_TEACHERS,
                school,
                services.entrySet().stream()
                        .flatMap(e -> teachers(e.getKey().id(), e.getValue()))
                        .toList());
        return counts;
    }

    /** The services of the year's classes; those of a group count for the classes of its students. */
    public List<KnownService> knownServices(String school, int year) {
        return rows(KNOWN_SERVICES, school, Integer.toString(year))
                .map(KnownService::of)
                .toList();
    }

    /** Gives services the mode that report cards show; it is no longer assumed. */
    public void saidModes(String school, Map<UUID, ServiceMode> modes) {
        if (!modes.isEmpty()) {
            entityManager
                    .createNativeQuery(
                            "update service v set mode = m.value, mode_assumed = false, version = version + 1"
                                    + " from jsonb_each_text(cast(:modes as jsonb)) m"
                                    + " where v.school = :school and v.id = cast(m.key as uuid)")
                    .setParameter("school", school)
                    .setParameter("modes", json.valueToTree(modes).toString())
                    .executeUpdate();
        }
    }

    /** Codes of the subjects that SIECLE's nomenclature names. */
    public Set<String> officialSubjects(String school) {
        return rows(
                        "select code, label from subject where school = :school and in_nomenclature and :scope = ''",
                        school,
                        "")
                .map(row -> (String) row[0])
                .collect(Collectors.toSet());
    }

    /** When the first stay of each student of the year in their class begins, by student and class. */
    public Map<String, LocalDate> knownEntries(String school, int year) {
        Map<String, LocalDate> entries = new HashMap<>();
        rows(
                        "select cast(student_id as text) || ' ' || class_code, cast(from_date as text) from enrolment"
                                + " where school = :school and year = cast(:scope as integer) and position = 1"
                                + " and from_date is not null",
                        school,
                        Integer.toString(year))
                .forEach(row -> entries.put((String) row[0], LocalDate.parse((String) row[1])));
        return entries;
    }

    /** The positioning types of the year's classes that have one. */
    public Map<String, PositioningType> positioningTypes(String school, int year) {
        Map<String, PositioningType> types = new HashMap<>();
        rows(
                        "select code, positioning from school_class where school = :school"
                                + " and year = cast(:scope as integer) and positioning is not null",
                        school,
                        Integer.toString(year))
                .forEach(row -> types.put((String) row[0], PositioningType.valueOf((String) row[1])));
        return types;
    }

    private Stream<Object[]> rows(String sql, String school, String scope) {
        List<?> rows = entityManager
                .createNativeQuery(sql)
                .setParameter("school", school)
                .setParameter("scope", scope)
                .getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static Stream<ServiceTeacherRow> teachers(UUID service, List<String> teachers) {
        return IntStream.range(0, teachers.size()).mapToObj(i -> new ServiceTeacherRow(service, teachers.get(i), i));
    }

    /** A class; {@code periodsPerYear} where it is known. */
    public record ClassRow(int year, String code, @Nullable Integer periodsPerYear) {}

    /** A student as a file names them. */
    public record StudentRow(
            String siecleId,
            @Nullable String lastName,
            @Nullable String firstName) {}

    /** A stay of a student in a class; {@code position} tells two stays in one class apart. */
    public record StayRow(
            int year,
            UUID studentId,
            String classCode,
            int position,
            @Nullable LocalDate fromDate) {}

    /** A subject as a file names it. */
    public record SubjectRow(
            String code,
            @Nullable String siecleCode,
            @Nullable String nationalCode,
            String label) {}

    /** A service of a class; {@code sourceKey} tells two services of one class and subject apart. */
    public record ServiceRow(
            UUID id,
            int year,
            String classCode,
            @Nullable String groupCode,
            String subjectCode,
            String sourceKey,
            @Nullable String label,
            ServiceMode mode) {}

    private record ServiceTeacherRow(UUID serviceId, String teacherKey, int position) {}

    /**
     * A service of a class that the school has.
     *
     * @param modeAssumed whether nobody has said yet whether it has grades
     * @param ofGroup whether it is taught to a group with students of the class
     */
    public record KnownService(
            UUID id,
            String classCode,
            String subjectCode,
            String sourceKey,
            ServiceMode mode,
            List<String> teachers,
            boolean modeAssumed,
            boolean ofGroup) {

        /** The same service with a mode that somebody has said. */
        public KnownService withMode(ServiceMode said) {
            return new KnownService(
                    id, classCode, subjectCode, sourceKey, said, teachers, modeAssumed && said == mode, ofGroup);
        }

        static KnownService of(Object[] row) {
            return new KnownService(
                    UUID.fromString((String) row[0]),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    ServiceMode.valueOf((String) row[4]),
                    row[5] == null ? List.of() : List.of(((String) row[5]).split("\u001f", -1)),
                    (Boolean) row[6],
                    (Boolean) row[7]);
        }
    }
}
