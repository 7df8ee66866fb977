package fr.livret.readiness;

import fr.livret.readiness.check.MissingItem;
import fr.livret.readiness.check.StudentView;
import fr.livret.school.PeriodCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where each item is repaired: the path of the resource under the base of the API. */
final class RepairLinks {

    private final String uai;
    private final PeriodCode period;

    RepairLinks(String uai, PeriodCode period) {
        this.uai = uai;
        this.period = period;
    }

    String of(MissingItem item, StudentView student) {
        String classCode = student.classCode();
        return switch (item.code()) {
            case SIECLE_ID, SEVERAL_CLASSES, GUARDIAN_ADDRESS -> student(student);
            case MEF, EXPECTED_SUBJECTS_UNKNOWN -> training(item, student);
            case CLASS_UNKNOWN_TO_SIECLE,
                    POSITIONING_TYPE,
                    POSITIONING_DIFFERS_FROM_LSU,
                    FINAL_YEAR_NOT_GRADES,
                    FINAL_YEAR_PERIODS -> path("classes", classCode) + "?year=" + period.year();
            case COMMITTEE_DATE, COMMITTEE_BEFORE_SCHOOLING -> path("classes", classCode, "periods", period.toString());
            case SCHOOLING_DATE -> path("periods", period.toString());
            case SUBJECT_CODE, SUBJECT_LABEL_TOO_LONG -> subject(item, student);
            case TEACHER -> service(item, student);
            case TEACHER_STS_ID -> path("teachers", item.teachers().get(0));
            case INTERDISCIPLINARY_PROJECT, PERSONALISED_SUPPORT -> project(item, student);
            case COMMITTEE_APPRAISAL,
                    LATE_ARRIVALS,
                    JUSTIFIED_ABSENCES,
                    UNJUSTIFIED_ABSENCES,
                    NO_EXPORTABLE_SERVICE,
                    EXPECTED_SUBJECT,
                    HISTORY_AND_CIVICS_MERGED,
                    ELECTION_MODALITY,
                    GRADE,
                    POSITIONING,
                    LSU_GRADE_NOT_GENERATED,
                    POSITIONING_NOT_GENERATED,
                    APPRAISAL,
                    DUPLICATE_SUBJECT,
                    PROGRAMME_ELEMENTS,
                    EDUCATIONAL_PATH,
                    PPRE_TEXT -> reportCard(student);
        };
    }

    /** A student without training, or a training without programme. */
    private String training(MissingItem item, StudentView student) {
        String mef = item.argument();
        return mef == null ? student(student) : path("programmes", mef) + "?year=" + period.year();
    }

    private String subject(MissingItem item, StudentView student) {
        return item.subject() == null ? reportCard(student) : path("subjects", item.subject());
    }

    private String service(MissingItem item, StudentView student) {
        return item.service() == null
                ? reportCard(student)
                : path("services", item.service().toString());
    }

    /** What only the student's part lacks is on the report card. */
    private String project(MissingItem item, StudentView student) {
        UUID project = item.project();
        return project == null || "APPRAISAL".equals(item.argument()) || "REPEATED".equals(item.argument())
                ? reportCard(student)
                : path("interdisciplinary-projects", project.toString());
    }

    private String student(StudentView student) {
        String id = student.siecleId();
        return id == null ? path("students") : path("students", id);
    }

    private String reportCard(StudentView student) {
        String id = student.siecleId();
        return id == null ? student(student) : path("periods", period.toString(), "report-cards", id);
    }

    private String path(String... segments) {
        return Arrays.stream(segments)
                .map(RepairLinks::encoded)
                .collect(Collectors.joining("/", "/schools/" + uai + "/", ""));
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
