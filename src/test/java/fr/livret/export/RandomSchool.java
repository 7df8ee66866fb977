package fr.livret.export;

import fr.livret.support.Database;
import fr.livret.support.Schools;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A small school whose every datum may be missing or wrong, drawn from a seed and written past the API in one go: one to
 * three classes of any level and type, two to four students each, some in the year of the brevet with a programme.
 */
final class RandomSchool {

    private static final List<String> TYPES =
            List.of("GRADES", "GRADES", "GRADES", "SCALE_1_TO_4", "LEARNING_OBJECTIVES");
    private static final List<String> SUBJECTS = List.of("061300", "043700", "043800", "030201", "090100", "081300");
    private static final String MEF = "10310019110";

    private final Random random;
    private final String uai = Schools.create();
    private final List<String> statements = new ArrayList<>();
    private int students;

    private RandomSchool(long seed) {
        random = new Random(seed);
    }

    /** Its UAI. */
    static String create(long seed) {
        RandomSchool school = new RandomSchool(seed);
        school.shared();
        int classes = 1 + school.random.nextInt(3);
        for (int i = 0; i < classes; i++) {
            school.schoolClass("CLASSE " + i);
        }
        Database.execute("begin; " + String.join("; ", school.statements) + "; commit");
        return school.uai;
    }

    private void shared() {
        if (!rarely(12)) {
            insert(
                    "period",
                    "code, school_year, rank, periods_in_year, starts_on, ends_on, label, version",
                    "'2025-T1', 2025, 1, 3, '2025-09-01', '2025-11-30', 'T1', 0");
        }
        insert("teacher", "key, type, sts_id", "'epp:1', 'epp', '1'");
        insert("teacher", "key, type, sts_id", "'local:2', 'local', '2'");
        insert("teacher", "key, type, sts_id", "'new', 'epp', " + or(20, () -> "'3'", "null"));
        for (String code : SUBJECTS) {
            insert(
                    "subject",
                    "code, siecle_code, label, short_label",
                    "'" + code + "', " + or(25, () -> "'" + code + "'", "null") + ", '"
                            + "m".repeat(rarely(25) ? 41 : 12) + "', " + (random.nextBoolean() ? "'COURT'" : "null"));
        }
        if (random.nextBoolean()) {
            insert("mef", "year, code", "2025, '" + MEF + "'");
            SUBJECTS.stream()
                    .filter(code -> random.nextInt(3) > 0)
                    .forEach(code -> insert(
                            "programme",
                            "year, mef, subject_code, modality",
                            "2025, '" + MEF + "', '" + code + "', '" + any("S", "S", "O") + "'"));
        }
    }

    private void schoolClass(String code) {
        boolean finalYear = random.nextInt(3) == 0;
        String type = or(
                12, () -> "'" + (finalYear && !rarely(6) ? "GRADES" : any(TYPES.toArray(String[]::new))) + "'", "null");
        insert(
                "school_class",
                "year, code, level, periods_per_year, positioning, declared_in_lsu, known_to_siecle",
                "2025, '" + code + "', '" + (finalYear ? "3EME" : "5EME") + "', 3, " + type + ", "
                        + or(12, () -> "null", "'GRADES'") + ", " + or(15, () -> "null", "false"));
        insert(
                "class_period",
                "year, class_code, period, committee_date",
                "2025, '" + code + "', '2025-T1', "
                        + or(12, () -> "date '2025-12-02'", any("null", "date '2025-08-25'")));
        List<UUID> services = SUBJECTS.stream()
                .filter(subject -> random.nextInt(4) > 0)
                .map(subject -> service(code, subject))
                .toList();
        int size = 2 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            student(code, services, finalYear);
        }
    }

    private UUID service(String classCode, String subject) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        insert(
                "service",
                "id, year, subject_code, class_code, mode",
                "'" + id + "', 2025, '" + subject + "', '" + classCode + "', '"
                        + any("WITH_GRADES", "WITH_GRADES", "WITHOUT_GRADES") + "'");
        if (!rarely(15)) {
            insert(
                    "service_teacher",
                    "service_id, teacher_key, position",
                    "'" + id + "', '" + any("epp:1", "local:2", "new") + "', 0");
        }
        return id;
    }

    private void student(String classCode, List<UUID> services, boolean finalYear) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        insert(
                "student",
                "id, siecle_id, last_name, first_name",
                "'" + id + "', " + or(20, () -> "'" + (700_001 + students) + "'", "null") + ", 'NOM', 'Prénom'");
        students++;
        insert(
                "enrolment",
                "year, student_id, class_code, from_date, mef",
                "2025, '" + id + "', '" + classCode + "', " + or(15, () -> "date '2025-09-01'", "null") + ", "
                        + or(20, () -> "'" + (finalYear ? MEF : "10110001110") + "'", "null"));
        if (!rarely(8)) {
            insert(
                    "guardian",
                    "student_id, position, legal_rank, last_name, address",
                    "'" + id + "', 1, 1, 'NOM', '{\"postCode\":\"35000\",\"town\":\"RENNES\"}'");
        }
        if (rarely(15)) {
            insert(
                    "exclusion",
                    "period, student_id, author, excluded_at, reason",
                    "'2025-T1', '" + id + "', 'test', now(), 'Transfert'");
        }
        if (!rarely(20)) {
            card(id, services);
        }
    }

    private void card(UUID student, List<UUID> services) {
        insert(
                "report_card",
                "period, student_id, year, schooling_date, committee_appraisal, late_arrivals, justified_absences,"
                        + " unjustified_absences, parts",
                "'2025-T1', '" + student + "', 2025, " + any("null", "date '2025-09-15'") + ", "
                        + or(20, () -> "'Bon trimestre.'", any("null", "' '")) + ", " + or(25, () -> "0", "null") + ", "
                        + or(25, () -> "2", "null")
                        + ", " + or(25, () -> "0", "null") + ", '"
                        + (rarely(10)
                                ? "{\"paths\":[{\"code\":\"PAR_CIT\",\"text\":\"\"}],\"supportMeasures\":[{\"code\":\"PPRE\"}]}"
                                : "{}")
                        + "'");
        for (int i = 0; i < services.size(); i++) {
            if (!rarely(10)) {
                result(student, services.get(i), i);
            }
        }
    }

    private void result(UUID student, UUID service, int position) {
        boolean status = random.nextInt(8) == 0;
        insert(
                "subject_result",
                "period, student_id, service_id, position, modality, grade, status, positioning, lsu_grade, appraisal,"
                        + " programme_elements, teachers",
                "'2025-T1', '" + student + "', '" + service + "', " + position + ", "
                        + or(25, () -> any("'S'", "'S'", "'O'"), any("null", "'N'")) + ", "
                        + (status ? "null" : or(12, () -> "12.345", "null"))
                        + ", " + (status ? any("'NOT_MARKED'", "'PENDING'", "'EXEMPTED'") : "null") + ", "
                        + or(5, () -> String.valueOf(1 + random.nextInt(4)), "null") + ", " + or(5, () -> "11", "null")
                        + ", "
                        + or(12, () -> "'Travail régulier.'", "null") + ", " + or(10, () -> "'{Calculer}'", "'{}'")
                        + ", "
                        + or(25, () -> "null", "'{nobody}'"));
    }

    private void insert(String table, String columns, String values) {
        statements.add("insert into " + table + " (school, " + columns + ") values ('" + uai + "', " + values + ")");
    }

    private String or(int oneIn, Supplier<String> usual, String otherwise) {
        return rarely(oneIn) ? otherwise : usual.get();
    }

    private boolean rarely(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }
}
