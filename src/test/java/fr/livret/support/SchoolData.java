package fr.livret.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * The data of a school, written past the API: 2025-T1 from 1 September to 30 November, class 6EME 4 positioned with
 * grades, mathematics with grades and arts without, taught there by Ana SITTELLE. What is added is complete.
 */
public final class SchoolData {

    public static final String CLASS = "6EME 4";
    public static final String PERIOD = "2025-T1";
    public static final String TEACHER = "epp:4321";

    private final String uai;
    private final UUID maths;
    private final UUID arts;

    private SchoolData(String uai) {
        this.uai = uai;
        insert(
                "period",
                row(
                        "code",
                        PERIOD,
                        "school_year",
                        2025,
                        "rank",
                        1,
                        "periods_in_year",
                        3,
                        "starts_on",
                        "2025-09-01",
                        "ends_on",
                        "2025-11-30",
                        "label",
                        "Trimestre 1",
                        "version",
                        0));
        insert(
                "teacher",
                row("key", TEACHER, "type", "epp", "sts_id", "4321", "last_name", "SITTELLE", "first_name", "Ana"));
        insert("subject", row("code", "MATHS", "siecle_code", "061300", "label", "Mathématiques"));
        insert("subject", row("code", "ARTS", "siecle_code", "090100", "label", "Arts plastiques"));
        schoolClass(CLASS, "GRADES");
        this.maths = service(CLASS, "MATHS", "WITH_GRADES");
        this.arts = service(CLASS, "ARTS", "WITHOUT_GRADES");
    }

    /** A new school with this data. */
    public static SchoolData create() {
        return new SchoolData(Schools.create());
    }

    public String uai() {
        return uai;
    }

    public UUID maths() {
        return maths;
    }

    public UUID arts() {
        return arts;
    }

    public SchoolData schoolClass(String code, String positioning) {
        insert(
                "school_class",
                row(
                        "year",
                        2025,
                        "code",
                        code,
                        "level",
                        code.substring(0, 4),
                        "periods_per_year",
                        3,
                        "positioning",
                        positioning));
        insert("class_period", row("year", 2025, "class_code", code, "period", PERIOD, "committee_date", "2025-12-02"));
        return this;
    }

    /** A service of a class, taught by {@link #TEACHER}. */
    public UUID service(String classCode, String subject, String mode) {
        UUID id = UUID.randomUUID();
        insert("service", row("id", id, "year", 2025, "subject_code", subject, "class_code", classCode, "mode", mode));
        teach(id);
        return id;
    }

    /** A service of a group to which the student belongs. */
    public UUID groupService(String group, String subject, String mode, UUID student) {
        insert("student_group", row("year", 2025, "code", group));
        insert("group_member", row("year", 2025, "group_code", group, "student_id", student));
        UUID id = UUID.randomUUID();
        insert("service", row("id", id, "year", 2025, "subject_code", subject, "group_code", group, "mode", mode));
        teach(id);
        return id;
    }

    /** A student of {@link #CLASS} with a complete report card: a grade in mathematics. */
    public UUID student(String siecleId, String lastName, String firstName) {
        UUID id = student(siecleId, lastName, firstName, CLASS);
        result(id, maths, row("grade", 13.75, "appraisal", "Travail régulier."));
        return id;
    }

    /** A student with a report card that has no result. */
    public UUID student(String siecleId, String lastName, String firstName, String classCode) {
        UUID id = UUID.randomUUID();
        insert("student", row("id", id, "siecle_id", siecleId, "last_name", lastName, "first_name", firstName));
        insert("enrolment", row("year", 2025, "student_id", id, "class_code", classCode, "from_date", "2025-09-01"));
        insert(
                "guardian",
                row(
                        "student_id",
                        id,
                        "position",
                        1,
                        "legal_rank",
                        1,
                        "last_name",
                        lastName,
                        "address",
                        "{\"postCode\":\"35000\",\"town\":\"RENNES\"}"));
        insert(
                "report_card",
                row(
                        "period",
                        PERIOD,
                        "student_id",
                        id,
                        "year",
                        2025,
                        "committee_appraisal",
                        "Trimestre satisfaisant.",
                        "late_arrivals",
                        0,
                        "justified_absences",
                        0,
                        "unjustified_absences",
                        0));
        return id;
    }

    public SchoolData result(UUID student, UUID service, Map<String, Object> values) {
        Map<String, Object> columns = row(
                "period",
                PERIOD,
                "student_id",
                student,
                "service_id",
                service,
                "position",
                1,
                "modality",
                "S",
                "programme_elements",
                "{Calculer}");
        columns.putAll(values);
        insert("subject_result", columns);
        return this;
    }

    /** Runs {@code update <table> set <assignments> where school = … and <condition>}. */
    public SchoolData update(String table, String assignments, String condition) {
        Database.execute("update %s set %s where school = '%s' and %s".formatted(table, assignments, uai, condition));
        return this;
    }

    public SchoolData insert(String table, Map<String, Object> columns) {
        StringJoiner names = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        names.add("school");
        values.add("'" + uai + "'");
        columns.forEach((name, value) -> {
            names.add(name);
            values.add(literal(value));
        });
        Database.execute("insert into %s (%s) values (%s)".formatted(table, names, values));
        return this;
    }

    /** Columns and their values, in turn. */
    public static Map<String, Object> row(Object... columns) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i += 2) {
            row.put((String) columns[i], columns[i + 1]);
        }
        return row;
    }

    private void teach(UUID service) {
        insert("service_teacher", row("service_id", service, "teacher_key", TEACHER, "position", 0));
    }

    private static String literal(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        return "'" + value.toString().replace("'", "''") + "'";
    }
}
