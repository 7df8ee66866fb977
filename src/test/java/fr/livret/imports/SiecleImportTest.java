package fr.livret.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Database;
import fr.livret.support.Jobs;
import fr.livret.support.Schools;
import fr.livret.support.SiecleFile;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The example files of the format, as a caller sends them: what comes in, in any order, and what they leave to do. */
@QuarkusTest
class SiecleImportTest {

    private static final List<String> ALL =
            List.of("nomenclature", "guardians", "sts", "structures", "commons", "students");

    @Inject
    WaitingExpiry expiry;

    @Test
    void bringsInStudentsWithClassesGroupsAndOptions() {
        var uai = Schools.create();

        imported(uai, "students")
                .body("kind", equalTo("SIECLE_STUDENTS"))
                .body("file.label", equalTo("3.0"))
                .body("file.year", is(2025))
                .body("file.exportedAt", equalTo("2025-11-04T09:12:44"))
                .body("counts.classes.created", is(1))
                .body("counts.groups.created", is(1))
                .body("counts.students.created", is(2))
                .body("counts.enrolments.created", is(1))
                .body("counts.groupMembers.created", is(1))
                .body("counts.options.created", is(2))
                .body("counts.rows.refused", is(0));

        assertThat(rows(
                        uai,
                        "select siecle_id, elenoet, ine, last_name, first_name, birth_date from student"
                                + " where school = ? order by siecle_id"))
                .containsExactly(
                        "700001 1204 012345678AB PLUVIER ZOE 2011-02-07",
                        "700002 1205 012345679CD MARTINET TOM 2011-10-23");
        assertThat(stays(uai)).containsExactly("700001 3EME A 1 2025-09-01 null 10310019110");
        assertThat(options(uai)).containsExactly("700001 1 030201 O", "700001 2 020300 F");
    }

    @Test
    void bringsInEveryFileInAnyOrder() {
        var uai = Schools.create();
        var reversed = Schools.create();

        ALL.forEach(name -> imported(uai, name));
        ALL.stream().sorted(Comparator.reverseOrder()).forEach(name -> imported(reversed, name));

        for (var query : List.of(
                "select code, level, in_structures, in_sts, known_to_siecle from school_class where school = ?",
                "select code, label, in_structures, in_sts from student_group where school = ?",
                "select class_code, mef from class_mef where school = ?",
                "select group_code, class_code from group_class where school = ?",
                "select key, civility, last_name, first_name from teacher where school = ? order by key",
                "select class_code, teacher_key, from_date, to_date from class_main_teacher where school = ?",
                "select code, siecle_code, label, short_label, in_nomenclature from subject where school = ? order by code",
                "select code, label from mef where school = ?",
                "select mef, subject_code, modality, weekly_hours from programme where school = ? order by subject_code",
                "select class_code, group_code, subject_code, mode, mode_assumed from service where school = ?"
                        + " order by subject_code",
                "select v.subject_code, t.teacher_key, t.position from service v join service_teacher t"
                        + " on t.school = v.school and t.service_id = v.id where v.school = ? order by 1",
                "select s.siecle_id, g.position, g.person_id, g.civility, g.last_name, g.legal_rank, g.relationship, g.address"
                        + " from guardian g join student s on s.school = g.school and s.id = g.student_id"
                        + " where g.school = ? order by g.position",
                "select head_name, head_title, starts_on, ends_on from school_year where school = ?")) {
            assertThat(rows(uai, query)).isNotEmpty().isEqualTo(rows(reversed, query));
        }
        assertThat(rows(uai, "select key from siecle_waiting where school = ?")).isEmpty();
    }

    @Test
    void tracesEveryValueToItsFile() {
        var uai = Schools.create();

        ALL.forEach(name -> imported(uai, name));

        assertThat(
                        rows(
                                uai,
                                "select code, level, in_structures, in_sts, known_to_siecle from school_class where school = ?"))
                .containsExactly("3EME A 3EME t t t");
        assertThat(rows(uai, "select key, civility, last_name, first_name from teacher where school = ? order by key"))
                .containsExactly("epp:4321 MME SITTELLE ANA", "local:77 M HURON PIO");
        assertThat(rows(
                        uai,
                        "select class_code, teacher_key, from_date, to_date from class_main_teacher where school = ?"))
                .containsExactly("3EME A epp:4321 2025-09-01 2026-08-31");
        assertThat(rows(
                        uai,
                        "select class_code, group_code, subject_code, mode, mode_assumed from service where school = ?"
                                + " order by subject_code"))
                .containsExactly("null 3LAT GR1 020300 WITH_GRADES t", "3EME A null 061300 WITH_GRADES t");
        assertThat(rows(
                        uai,
                        "select position, person_id, civility, last_name, legal_rank, relationship from guardian"
                                + " where school = ? order by position"))
                .containsExactly("1 880010 MME PLUVIER 1 MERE", "2 880011 M PLUVIER 2 PERE");
        assertThat(rows(
                        uai,
                        "select mef, subject_code, modality, weekly_hours from programme where school = ?"
                                + " order by subject_code"))
                .containsExactly("10310019110 030201 O 3", "10310019110 061300 S 3.5");
        assertThat(rows(uai, "select head_name, head_title, starts_on, ends_on from school_year where school = ?"))
                .containsExactly("Mme FICTIVE Odile PRINCIPALE 2025-09-01 2026-07-04");
    }

    @Test
    void theSameFilesAgainChangeNothingAndSaySo() {
        var uai = Schools.create();
        ALL.forEach(name -> imported(uai, name));

        ALL.forEach(name -> {
            var again = imported(uai, name)
                    .body("counts.values().created", everyItem(is(0)))
                    .body("counts.values().updated", everyItem(is(0)))
                    .body("counts.values().absent", everyItem(is(0)))
                    .body("warnings", contains("SAME_FILE"));
            Jobs.differences(uai, again).body("total", is(0));
        });
    }

    @Test
    void theDifferenceOnlyWritesNothing() {
        var uai = Schools.create();

        var shown = Jobs.importFile(uai, SiecleFile.of("students"), Map.of("apply", false))
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.students.created", is(2));

        Jobs.differences(uai, shown)
                .body("items.findAll { it.kind == 'students' }.siecleId", containsInAnyOrder("700001", "700002"))
                .body("items.change", everyItem(equalTo("CREATED")));
        assertThat(rows(uai, "select id from student where school = ?")).isEmpty();
        assertThat(rows(uai, "select kind from siecle_file where school = ?")).isEmpty();
    }

    @Test
    void tellsChangedFieldsWithoutTheValuesOfPersons() {
        var uai = Schools.create();
        imported(uai, "students");
        var newer = SiecleFile.of("students")
                .exportedAt("05/11/2025 08:00:00")
                .with("<PRENOM>ZOE</PRENOM>", "<PRENOM>ZOÉ</PRENOM>")
                .with("<CODE_MODALITE_ELECT>F<", "<CODE_MODALITE_ELECT>O<");

        var changed = Jobs.importFile(uai, newer, Map.of("apply", false))
                .body("counts.students.updated", is(1))
                .body("counts.students.unchanged", is(1))
                .body("counts.options.updated", is(1));

        Jobs.differences(uai, changed)
                .body("items.find { it.kind == 'students' }.siecleId", equalTo("700001"))
                .body("items.find { it.kind == 'students' }.fields", equalTo(List.of(Map.of("name", "firstName"))))
                .body(
                        "items.find { it.kind == 'options' }.fields",
                        equalTo(List.of(Map.of("name", "modality", "before", "F", "after", "O"))));
    }

    @Test
    void keepsALeaverWithTheLastClassAndBothDates() {
        var uai = Schools.create();
        imported(uai, "students");
        var left = SiecleFile.of("students")
                .exportedAt("02/03/2026 08:00:00")
                .with(
                        "<DATE_ENTREE>01/09/2025</DATE_ENTREE><CODE_MEF>",
                        "<DATE_ENTREE>01/09/2025</DATE_ENTREE><DATE_SORTIE>20/02/2026</DATE_SORTIE><CODE_MEF>")
                .with("<CODE_STRUCTURE>3EME A</CODE_STRUCTURE><TYPE_STRUCTURE>D<", "<TYPE_STRUCTURE>D<")
                .with("</STRUCTURES_ELEVE>", """
                        </STRUCTURES_ELEVE><STRUCTURES_ELEVE ELEVE_ID="700002">
                        <STRUCTURE><CODE_STRUCTURE>3EME A</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>
                        </STRUCTURES_ELEVE>""");

        Jobs.importFile(uai, left).body("state", equalTo("SUCCEEDED"));

        assertThat(stays(uai))
                .containsExactly(
                        "700001 3EME A 1 2025-09-01 2026-02-20 10310019110",
                        "700002 3EME A 1 2025-09-01 2025-10-12 10310019110");
    }

    @Test
    void tellsALeaverWhoseClassNobodyKnows() {
        var uai = Schools.create();

        var found = imported(uai, "students").body("findings.information", is(1));

        Jobs.findings(uai, found)
                .body("items.find { it.code == 'LEAVER_WITHOUT_CLASS' }.siecleId", equalTo("700002"))
                .body("items.find { it.code == 'LEAVER_WITHOUT_CLASS' }.level", equalTo("INFORMATION"));
    }

    @Test
    void datesAChangeOfClassByTheExportThatShowsIt() {
        var uai = Schools.create();
        imported(uai, "students");
        var moved = SiecleFile.of("students").exportedAt("12/01/2026 08:00:00").with(">3EME A<", ">3EME B<");

        var found = Jobs.importFile(uai, moved);

        assertThat(stays(uai))
                .containsExactly(
                        "700001 3EME A 1 2025-09-01 2026-01-11 10310019110",
                        "700001 3EME B 1 2026-01-12 null 10310019110");
        Jobs.findings(uai, found).body("items.code", hasItem("CLASS_CHANGED"));
        Jobs.importFile(uai, moved).body("counts.enrolments.updated", is(0)).body("counts.enrolments.unchanged", is(1));
    }

    @Test
    void datesStudentsOptionsAndGroupsThatTheFileNoLongerHas() {
        var uai = Schools.create();
        imported(uai, "students");
        var shorter = SiecleFile.of("students")
                .exportedAt("05/11/2025 08:00:00")
                .without("OPTIONS_ELEVE")
                .with(
                        "<STRUCTURE><CODE_STRUCTURE>3LAT GR1</CODE_STRUCTURE><TYPE_STRUCTURE>G</TYPE_STRUCTURE></STRUCTURE>",
                        "");

        Jobs.importFile(uai, shorter).body("counts.options.absent", is(1)).body("counts.groupMembers.absent", is(1));

        assertThat(rows(uai, "select subject_code, absent_since from student_option where school = ? order by 1"))
                .containsExactly("020300 null", "030201 2025-11-05");
        assertThat(rows(uai, "select group_code, to_date from group_member where school = ?"))
                .containsExactly("3LAT GR1 2025-11-05");
    }

    @Test
    void aStudentWhoDisappearsIsDatedAndComesBack() {
        var uai = Schools.create();
        imported(uai, "students");
        var other = SiecleFile.of("students")
                .exportedAt("05/11/2025 08:00:00")
                .with("ELEVE_ID=\"700001\" ELENOET=\"1204\"", "ELEVE_ID=\"700003\" ELENOET=\"1206\"")
                .with("012345678AB", "012345670EF")
                .with("07/02/2011", "08/02/2011");
        var back = SiecleFile.of("students").exportedAt("06/11/2025 08:00:00");

        var gone = Jobs.importFile(uai, other).body("counts.students.absent", is(1));

        Jobs.differences(uai, gone).body("items.find { it.change == 'ABSENT' }.siecleId", equalTo("700001"));
        assertThat(absentStudents(uai)).containsExactly("700001 2025-11-05");
        Jobs.importFile(uai, back).body("counts.students.updated", is(1));
        assertThat(absentStudents(uai)).containsExactly("700003 2025-11-06");
    }

    @Test
    void aMergeInSiecleIsAChangeOfIdentifier() {
        var uai = Schools.create();
        imported(uai, "students");
        var merged = new SiecleFile(SiecleFile.of("students")
                .exportedAt("05/11/2025 08:00:00")
                .text()
                .replace("700001", "700901"));

        var found = Jobs.importFile(uai, merged)
                .body("counts.students.created", is(0))
                .body("counts.students.updated", is(1))
                .body("counts.students.absent", is(0));

        Jobs.findings(uai, found).body("items.code", hasItem("IDENTIFIER_CHANGED"));
        assertThat(stays(uai)).containsExactly("700901 3EME A 1 2025-09-01 null 10310019110");
    }

    @Test
    void neverBlanksAKnownIne() {
        var uai = Schools.create();
        imported(uai, "students");

        Jobs.importFile(
                        uai,
                        SiecleFile.of("students")
                                .exportedAt("05/11/2025 08:00:00")
                                .with("<ID_NATIONAL>012345678AB</ID_NATIONAL>", "<ID_NATIONAL/>"))
                .body("counts.students.updated", is(0));
    }

    @Test
    void keepsGuardiansWaitingForTheirStudent() {
        var uai = Schools.create();

        var waiting = imported(uai, "guardians").body("counts.guardians.created", is(0));

        Jobs.differences(uai, waiting).body("items.change", everyItem(equalTo("WAITING")));
        Jobs.findings(uai, waiting).body("items.code", contains("GUARDIANS_WAITING"));
        imported(uai, "students").body("counts.guardians.created", is(2));
        assertThat(rows(uai, "select key from siecle_waiting where school = ?")).isEmpty();
    }

    @Test
    void forgetsWhatHasWaitedTooLong() {
        var uai = Schools.create();
        imported(uai, "guardians");
        assertThat(rows(
                        uai,
                        "select count(*) from scheduled_tasks where task_name = 'import-waiting-expiry'"
                                + " and task_instance like ? || '/%' and execution_time > now() + interval '29 days'"))
                .containsExactly("1");

        expiry.run(uai, UUID.randomUUID());
        assertThat(rows(uai, "select key from siecle_waiting where school = ?")).hasSize(1);

        Database.execute(
                "update siecle_waiting set since = now() - interval '31 days' where school = '%s'".formatted(uai));
        expiry.run(uai, UUID.randomUUID());
        assertThat(rows(uai, "select key from siecle_waiting where school = ?")).isEmpty();
    }

    @Test
    void keepsTheProgrammesThatNobodyFollowsWaiting() {
        var uai = Schools.create();

        imported(uai, "nomenclature").body("counts.mefs.created", is(0)).body("counts.subjects.created", is(1));
        assertThat(rows(uai, "select key from siecle_waiting where school = ?")).containsExactly("10310019110");

        imported(uai, "structures").body("counts.mefs.created", is(1)).body("counts.programmes.created", is(2));
    }

    @Test
    void aGuardianWhoIsNoLongerListedIsDated() {
        var uai = Schools.create();
        imported(uai, "students");
        imported(uai, "guardians");
        var one = SiecleFile.of("guardians").exportedAt("05/11/2025 08:00:00").without("RESPONSABLE_ELEVE");

        Jobs.importFile(uai, one).body("counts.guardians.absent", is(1)).body("counts.guardians.updated", is(1));

        assertThat(rows(
                        uai,
                        "select position, person_id, legal_rank, absent_since from guardian where school = ?"
                                + " order by position"))
                .containsExactly("1 880011 1 null", "2 880011 2 2025-11-05");
    }

    @Test
    void doesNotApplyGuardiansOfWhomNothingTellsTheRank() {
        var uai = Schools.create();
        imported(uai, "students");
        imported(uai, "guardians");
        var silent = new SiecleFile(SiecleFile.of("guardians")
                .exportedAt("05/11/2025 08:00:00")
                .text()
                .replace("NIVEAU_RESPONSABILITE", "NIVEAU_DE_RESPONSABILITE"));

        Jobs.importFile(uai, silent)
                .body("state", equalTo("FAILED"))
                .body("error.detail", containsString("ResponsablesAvecAdresses.xml"));

        assertThat(rows(uai, "select position from guardian where school = ? and absent_since is null"))
                .hasSize(2);
    }

    @Test
    void doesNotApplyStudentsWithoutAnyClass() {
        var uai = Schools.create();

        Jobs.importFile(uai, SiecleFile.of("students").without("STRUCTURES"))
                .body("state", equalTo("FAILED"))
                .body("error.detail", containsString("ElevesSansAdresses.xml"));

        assertThat(rows(uai, "select id from student where school = ?")).isEmpty();
    }

    @Test
    void aSectionThatTheFileDoesNotHaveSaysNothing() {
        var uai = Schools.create();
        ALL.forEach(name -> imported(uai, name));

        Jobs.importFile(
                        uai,
                        SiecleFile.of("students")
                                .exportedAt("05/11/2025 08:00:00")
                                .without("OPTIONS"))
                .body("counts.options", nullValue());
        Jobs.importFile(
                        uai,
                        SiecleFile.of("nomenclature")
                                .exportedAt("05/11/2025 08:00:00")
                                .without("PROGRAMMES"))
                .body("counts.programmes.absent", is(0));
        Jobs.importFile(
                        uai,
                        SiecleFile.of("nomenclature")
                                .exportedAt("05/11/2025 08:00:01")
                                .without("MATIERES"))
                .body("counts.subjects", nullValue());
        Jobs.importFile(uai, SiecleFile.of("sts").without("INDIVIDUS")).body("counts.teachers", nullValue());
        Jobs.importFile(uai, SiecleFile.of("sts").without("SERVICES")).body("counts.services.absent", is(0));
    }

    @Test
    void aClassThatNeitherFileListsIsUnknownAndAbsent() {
        var uai = Schools.create();
        imported(uai, "students");
        imported(uai, "structures");
        var renamed = new SiecleFile(SiecleFile.of("structures")
                .exportedAt("05/11/2025 08:00:00")
                .text()
                .replace("3EME A", "3EME Z"));

        var found = Jobs.importFile(uai, renamed).body("counts.classes.absent", is(1));

        assertThat(rows(
                        uai,
                        "select code, known_to_siecle, absent_since from school_class where school = ? order by code"))
                .containsExactly("3EME A f 2025-11-05", "3EME Z t null");
        imported(uai, "sts");
        assertThat(rows(
                        uai,
                        "select code, known_to_siecle, absent_since from school_class where school = ? order by code"))
                .containsExactly("3EME A t null", "3EME Z t null");
        Jobs.differences(uai, found).body("items.find { it.change == 'ABSENT' }.classCode", equalTo("3EME A"));
    }

    @Test
    void datesTheTeachersOfAServiceWhenTheyChange() {
        var uai = Schools.create();
        imported(uai, "sts");
        Jobs.importFile(
                uai,
                SiecleFile.of("sts")
                        .with("<ENSEIGNANT ID=\"4321\" TYPE=\"epp\"/>", "<ENSEIGNANT ID=\"77\" TYPE=\"local\"/>"));

        assertThat(rows(
                        uai,
                        "select t.teacher_key, t.from_date is null, t.to_date is null from service_teacher t"
                                + " join service v on v.school = t.school and v.id = t.service_id"
                                + " where v.school = ? and v.subject_code = '061300' order by 1"))
                .containsExactly("epp:4321 t f", "local:77 f t");
    }

    @Test
    void findsWhatTheFilesLeaveToDo() {
        var uai = Schools.create();
        ALL.forEach(name -> imported(uai, name));

        var found = Jobs.importFile(
                uai,
                SiecleFile.of("sts")
                        .with("<ENSEIGNANT ID=\"4321\" TYPE=\"epp\"/>", "<ENSEIGNANT ID=\"999\" TYPE=\"epp\"/>"));

        Jobs.findings(uai, found)
                .body(
                        "items.code",
                        hasItems(
                                "TEACHER_UNKNOWN",
                                "SERVICE_WITHOUT_TEACHER",
                                "LOCAL_TEACHER",
                                "SERVICE_MODE_ASSUMED",
                                "SUBJECT_NOT_IN_NOMENCLATURE"))
                .body("items.find { it.code == 'TEACHER_UNKNOWN' }.teacher", equalTo("epp:999"))
                .body("items.find { it.code == 'TEACHER_UNKNOWN' }.level", equalTo("BLOCKING"))
                .body("items.code", not(hasItem("CLASS_UNKNOWN_TO_SIECLE")))
                .body("items.code", not(hasItem("MEF_NOT_IN_NOMENCLATURE")));
    }

    private static ValidatableResponse imported(String uai, String name) {
        return Jobs.importFile(uai, SiecleFile.of(name)).body("state", equalTo("SUCCEEDED"));
    }

    private static List<String> rows(String uai, String query) {
        return Database.rows(query, uai);
    }

    private static List<String> stays(String uai) {
        return rows(
                uai,
                "select s.siecle_id, e.class_code, e.position, e.from_date, e.to_date, e.mef from enrolment e"
                        + " join student s on s.school = e.school and s.id = e.student_id where e.school = ?"
                        + " order by s.siecle_id, e.from_date");
    }

    private static List<String> options(String uai) {
        return rows(
                uai,
                "select s.siecle_id, o.position, o.subject_code, o.modality from student_option o"
                        + " join student s on s.school = o.school and s.id = o.student_id where o.school = ?"
                        + " order by o.position");
    }

    private static List<String> absentStudents(String uai) {
        return rows(uai, "select siecle_id, absent_since from student where school = ? and absent_since is not null");
    }
}
