package fr.livret.imports;

import fr.livret.imports.Difference.Subject;
import fr.livret.roster.RosterRows;
import fr.livret.roster.RosterRows.ClassMefRow;
import fr.livret.roster.RosterRows.ClassRow;
import fr.livret.roster.RosterRows.GroupClassRow;
import fr.livret.roster.RosterRows.GroupRow;
import fr.livret.roster.RosterRows.GuardianRow;
import fr.livret.roster.RosterRows.MainTeacherRow;
import fr.livret.roster.RosterRows.MefRow;
import fr.livret.roster.RosterRows.MemberRow;
import fr.livret.roster.RosterRows.OptionRow;
import fr.livret.roster.RosterRows.ProgrammeRow;
import fr.livret.roster.RosterRows.ServiceRow;
import fr.livret.roster.RosterRows.ServiceTeacherRow;
import fr.livret.roster.RosterRows.StayRow;
import fr.livret.roster.RosterRows.StudentRow;
import fr.livret.roster.RosterRows.SubjectRow;
import fr.livret.roster.RosterRows.TeacherRow;
import fr.livret.school.SchoolYearRow;
import java.util.List;
import java.util.Set;

/** The kinds of objects that SIECLE and STS files speak of. */
final class RosterKinds {

    private static final String ABSENT = "absentSince";

    static final Compared<ClassRow> CLASSES = new Compared<>(
            "classes",
            RosterRows.CLASSES,
            ClassRow::code,
            (row, ids) -> Subject.ofStructure(row.code(), null),
            Set.of(ABSENT),
            true);

    static final Compared<ClassMefRow> CLASS_MEFS = new Compared<>(
            "classMefs",
            RosterRows.CLASS_MEFS,
            row -> List.of(row.classCode(), row.mef()),
            (row, ids) -> Subject.ofStructure(row.classCode(), null).withMef(row.mef()),
            Set.of(ABSENT),
            true);

    static final Compared<GroupRow> GROUPS = new Compared<>(
            "groups",
            RosterRows.GROUPS,
            GroupRow::code,
            (row, ids) -> Subject.ofStructure(null, row.code()),
            Set.of(ABSENT),
            true);

    static final Compared<GroupClassRow> GROUP_CLASSES = new Compared<>(
            "groupClasses",
            RosterRows.GROUP_CLASSES,
            row -> List.of(row.groupCode(), row.classCode()),
            (row, ids) -> Subject.ofStructure(row.classCode(), row.groupCode()),
            Set.of(ABSENT),
            true);

    static final Compared<StudentRow> STUDENTS = new Compared<>(
            "students",
            RosterRows.STUDENTS,
            StudentRow::id,
            (row, ids) -> Subject.ofStudent(row.siecleId()),
            Set.of(ABSENT),
            false);

    static final Compared<StayRow> STAYS = new Compared<>(
            "enrolments",
            RosterRows.STAYS,
            row -> List.of(row.studentId(), row.classCode(), row.position()),
            (row, ids) -> Subject.ofStudentIn(ids.get(row.studentId()), row.classCode(), null),
            Set.of("toDate"),
            true);

    static final Compared<MemberRow> MEMBERS = new Compared<>(
            "groupMembers",
            RosterRows.MEMBERS,
            row -> List.of(row.groupCode(), row.studentId()),
            (row, ids) -> Subject.ofStudentIn(ids.get(row.studentId()), null, row.groupCode()),
            Set.of("toDate"),
            true);

    static final Compared<OptionRow> OPTIONS = new Compared<>(
            "options",
            RosterRows.OPTIONS,
            row -> List.of(row.studentId(), row.subjectCode()),
            (row, ids) -> Subject.ofStudent(ids.get(row.studentId())).withSubject(row.subjectCode()),
            Set.of(ABSENT),
            true);

    static final Compared<GuardianRow> GUARDIANS = new Compared<>(
            "guardians",
            RosterRows.GUARDIANS,
            row -> List.of(row.studentId(), row.position()),
            (row, ids) -> Subject.ofStudent(ids.get(row.studentId())),
            Set.of("civility", "firstName", "legalRank", "relationship", "address", ABSENT),
            false);

    static final Compared<MefRow> MEFS = new Compared<>(
            "mefs",
            RosterRows.MEFS,
            MefRow::code,
            (row, ids) -> Subject.ofStructure(null, null).withMef(row.code()),
            Set.of(ABSENT),
            true);

    static final Compared<ProgrammeRow> PROGRAMMES = new Compared<>(
            "programmes",
            RosterRows.PROGRAMMES,
            row -> List.of(row.mef(), row.subjectCode(), row.modality()),
            (row, ids) -> Subject.ofStructure(null, null).withMef(row.mef()).withSubject(row.subjectCode()),
            Set.of("weeklyHours", ABSENT),
            true);

    static final Compared<SubjectRow> SUBJECTS = new Compared<>(
            "subjects",
            RosterRows.SUBJECTS,
            SubjectRow::code,
            (row, ids) -> Subject.ofStructure(null, null).withSubject(row.code()),
            Set.of(ABSENT),
            true);

    static final Compared<TeacherRow> TEACHERS = new Compared<>(
            "teachers",
            RosterRows.TEACHERS,
            TeacherRow::key,
            (row, ids) -> Subject.ofStructure(null, null).withTeacher(row.key()),
            Set.of(ABSENT),
            false);

    static final Compared<MainTeacherRow> MAIN_TEACHERS = new Compared<>(
            "mainTeachers",
            RosterRows.MAIN_TEACHERS,
            row -> List.of(row.classCode(), row.teacherKey()),
            (row, ids) -> Subject.ofStructure(row.classCode(), null).withTeacher(row.teacherKey()),
            Set.of("toDate"),
            true);

    static final Compared<ServiceRow> SERVICES = new Compared<>(
            "services",
            RosterRows.SERVICES,
            ServiceRow::id,
            (row, ids) -> Subject.ofStructure(row.classCode(), row.groupCode()).withSubject(row.subjectCode()),
            Set.of(ABSENT),
            true);

    static final Compared<ServiceTeacherRow> SERVICE_TEACHERS = new Compared<>(
            "serviceTeachers",
            RosterRows.SERVICE_TEACHERS,
            row -> List.of(row.serviceId(), row.teacherKey()),
            (row, ids) -> Subject.ofStructure(null, null).withTeacher(row.teacherKey()),
            Set.of("toDate"),
            true);

    static final Compared<SchoolYearRow> SCHOOL_YEARS = new Compared<>(
            "schoolYears",
            SchoolYearRow.TABLE,
            SchoolYearRow::year,
            (row, ids) -> Subject.ofStructure(null, null),
            Set.of(),
            false);

    private RosterKinds() {}
}
