package fr.livret.roster;

import com.fasterxml.jackson.databind.JsonNode;
import fr.livret.school.BulkUpsert.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the roster as an import of SIECLE or STS reads, compares and writes them: a record a table, a component a
 * column. {@code absentSince} dates what its source no longer lists.
 */
public final class RosterRows {

    public static final Table<ClassRow> CLASSES = Table.mirror("school_class", true, ClassRow.class, "year", "code");
    public static final Table<GroupRow> GROUPS = Table.mirror("student_group", true, GroupRow.class, "year", "code");
    public static final Table<ClassMefRow> CLASS_MEFS =
            Table.mirror("class_mef", false, ClassMefRow.class, "year", "class_code", "mef");
    public static final Table<GroupClassRow> GROUP_CLASSES =
            Table.mirror("group_class", false, GroupClassRow.class, "year", "group_code", "class_code");
    public static final Table<StudentRow> STUDENTS = Table.mirror("student", true, StudentRow.class, "id");
    public static final Table<StayRow> STAYS =
            Table.mirror("enrolment", false, StayRow.class, "year", "student_id", "class_code", "position");
    public static final Table<MemberRow> MEMBERS =
            Table.mirror("group_member", false, MemberRow.class, "year", "group_code", "student_id");
    public static final Table<OptionRow> OPTIONS =
            Table.mirror("student_option", false, OptionRow.class, "year", "student_id", "position");
    public static final Table<GuardianRow> GUARDIANS =
            Table.mirror("guardian", false, GuardianRow.class, "student_id", "position");
    public static final Table<MefRow> MEFS = Table.mirror("mef", true, MefRow.class, "year", "code");
    public static final Table<ProgrammeRow> PROGRAMMES =
            Table.mirror("programme", false, ProgrammeRow.class, "year", "mef", "subject_code", "modality");
    public static final Table<SubjectRow> SUBJECTS = Table.mirror("subject", true, SubjectRow.class, "code");
    public static final Table<TeacherRow> TEACHERS = Table.mirror("teacher", true, TeacherRow.class, "key");
    public static final Table<MainTeacherRow> MAIN_TEACHERS =
            Table.mirror("class_main_teacher", false, MainTeacherRow.class, "year", "class_code", "teacher_key");
    public static final Table<ServiceRow> SERVICES = Table.mirror("service", true, ServiceRow.class, "id");
    public static final Table<ServiceTeacherRow> SERVICE_TEACHERS =
            Table.mirror("service_teacher", false, ServiceTeacherRow.class, "service_id", "teacher_key");

    private RosterRows() {}

    /** A class; what is known to SIECLE follows from the two files that list classes. */
    public record ClassRow(
            int year,
            String code,
            @Nullable String level,
            @Nullable Boolean inStructures,
            @Nullable Boolean inSts,
            @Nullable Boolean knownToSiecle,
            @Nullable LocalDate absentSince) {}

    public record GroupRow(
            int year,
            String code,
            @Nullable String label,
            @Nullable Boolean inStructures,
            @Nullable Boolean inSts,
            @Nullable LocalDate absentSince) {}

    /** A training of a class. */
    public record ClassMefRow(
            int year,
            String classCode,
            String mef,
            @Nullable LocalDate absentSince) {}

    /** A class from which a group takes students. */
    public record GroupClassRow(
            int year,
            String groupCode,
            String classCode,
            @Nullable LocalDate absentSince) {}

    public record StudentRow(
            UUID id,
            @Nullable String siecleId,
            @Nullable String ine,
            @Nullable String elenoet,
            @Nullable String lastName,
            @Nullable String firstName,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate absentSince) {}

    /** A stay of a student in a class; {@code position} tells two stays in one class apart. */
    public record StayRow(
            int year,
            UUID studentId,
            String classCode,
            int position,
            @Nullable LocalDate fromDate,
            @Nullable LocalDate toDate,
            @Nullable String mef) {}

    public record MemberRow(
            int year,
            String groupCode,
            UUID studentId,
            @Nullable LocalDate fromDate,
            @Nullable LocalDate toDate) {}

    public record OptionRow(
            int year,
            UUID studentId,
            int position,
            String subjectCode,
            String modality,
            @Nullable LocalDate absentSince) {}

    public record GuardianRow(
            UUID studentId,
            int position,
            @Nullable String personId,
            @Nullable String civility,
            @Nullable String lastName,
            @Nullable String firstName,
            @Nullable Integer legalRank,
            @Nullable String relationship,
            @Nullable JsonNode address,
            @Nullable LocalDate absentSince) {

        /** A null of JSON is no address. */
        public GuardianRow {
            address = address == null || address.isNull() ? null : address;
        }
    }

    public record MefRow(
            int year,
            String code,
            @Nullable String label,
            @Nullable LocalDate absentSince) {}

    /** A subject of a training's programme. */
    public record ProgrammeRow(
            int year,
            String mef,
            String subjectCode,
            String modality,
            @Nullable BigDecimal weeklyHours,
            @Nullable LocalDate absentSince) {

        /** 3.50 and 3.5 are the same hours. */
        public ProgrammeRow {
            weeklyHours = weeklyHours == null ? null : weeklyHours.stripTrailingZeros();
        }
    }

    public record SubjectRow(
            String code,
            @Nullable String siecleCode,
            String label,
            @Nullable String shortLabel,
            boolean inNomenclature,
            @Nullable LocalDate absentSince) {}

    public record TeacherRow(
            String key,
            @Nullable String type,
            @Nullable String stsId,
            @Nullable String civility,
            @Nullable String lastName,
            @Nullable String firstName,
            @Nullable LocalDate absentSince) {}

    public record MainTeacherRow(
            int year,
            String classCode,
            String teacherKey,
            int position,
            @Nullable LocalDate fromDate,
            @Nullable LocalDate toDate) {}

    /** A service of a class or a group; its mode is not among what STS says. */
    public record ServiceRow(
            UUID id,
            int year,
            String subjectCode,
            @Nullable String classCode,
            @Nullable String groupCode,
            String sourceKey,
            ServiceMode mode,
            boolean modeAssumed,
            boolean inSts,
            @Nullable LocalDate absentSince) {}

    public record ServiceTeacherRow(
            UUID serviceId,
            String teacherKey,
            int position,
            @Nullable LocalDate fromDate,
            @Nullable LocalDate toDate) {}
}
