package fr.livret.register;

import static fr.livret.support.Entries.object;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.livret.sample.GradeBook;
import fr.livret.sample.SampleOptions;
import fr.livret.sample.SampleSchool;
import fr.livret.support.Api;
import fr.livret.support.Book;
import fr.livret.support.Entries;
import fr.livret.support.Group;
import fr.livret.support.Jobs;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A school whose data comes from its grade book alone, from nothing to a file that LSU accepts. */
@QuarkusTest
class GradeBookTest {

    private static final int STUDENTS = 40;

    private static Entries roster(GradeBook book) {
        var api = new Entries(Schools.create());
        api.create("/periods/2025-T1", object("startsOn", "2025-09-01", "endsOn", "2025-11-30", "label", "T1"));
        book.programmes()
                .forEach((mef, subjects) -> api.create(
                                "/programmes/" + mef,
                                object(
                                        "subjects",
                                        subjects.stream()
                                                .map(code -> object("code", code, "modality", "S"))
                                                .toList()))
                        .statusCode(201));
        Book.send(api, "/class-structures", book::writeClasses);
        Book.send(api, "/students", book::writeStudents);
        Book.send(api, "/teachers", book::writeTeachers);
        Book.send(api, "/subjects", book::writeSubjects);
        Book.send(api, "/services", book::writeServices);
        Book.send(api, "/interdisciplinary-projects", book::writeProjects);
        return api;
    }

    @Test
    void anEmptySchoolGoesOutAsAFileThatLsuAccepts() {
        var options = SampleOptions.ofStudents(STUDENTS).withPeriods("2025-T1").withoutDefects();
        var school = SampleSchool.of(options);
        var book = GradeBook.of(school);
        var api = roster(book);
        Book written = out -> book.writeReportCards(out, "2025-T1");
        var cards = written.lines();
        api.lines("/periods/2025-T1/report-cards", Map.of("atomic", true), cards)
                .statusCode(200)
                .body("created", equalTo(STUDENTS));
        api.lines("/periods/2025-T1/report-cards", Map.of(), cards).body("unchanged", equalTo(STUDENTS));
        school.classes()
                .forEach(one -> Jobs.position(
                        api.uai(), 2025, List.of(one.code()), one.positioning().name()));

        var readiness = "/schools/" + api.uai() + "/periods/2025-T1/readiness";
        var administrator = Api.as(Group.ADMINISTRATOR).school(api.uai());
        administrator
                .get(readiness)
                .then()
                .body("summary.byStatus.IMPOSSIBLE", equalTo(STUDENTS))
                .body("summary.byItem.code", not(empty()));
        map(api, book);
        Api.as(Group.ADMINISTRATOR)
                .school(api.uai())
                .get(readiness)
                .then()
                .body("summary.byStatus.COMPLETE", equalTo(STUDENTS));

        var export = Jobs.export(api.uai(), Map.of("periods", List.of("2025-T1"), "signatory", Jobs.SIGNATORY));
        export.body("state", equalTo("SUCCEEDED")).body("counts.exported", equalTo(STUDENTS));
        checked(Jobs.file(api.uai(), export)).body("schemaValid", equalTo(true)).body("acceptable", equalTo(true));
    }

    /** The subjects of the grade book become those of SIECLE, once. */
    private static void map(Entries api, GradeBook book) {
        api.get("/subject-mappings")
                .body("used", equalTo(api.get("/subject-mappings").extract().path("usedAndUnmapped")));
        var mappings = book.siecleCodes().entrySet().stream()
                .map(one -> object("code", one.getKey(), "siecleCode", one.getValue()))
                .toList();
        api.request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("mappings", mappings))
                .patch("/schools/" + api.uai() + "/subject-mappings")
                .then()
                .statusCode(200)
                .body("updated.size()", equalTo(mappings.size()));
        Book.send(api, "/subjects", book::writeSubjects);
        api.get("/subject-mappings").body("usedAndUnmapped", equalTo(0)).body("resultsUnmapped", equalTo(0));
    }

    private static io.restassured.response.ValidatableResponse checked(String file) {
        return Api.as(Group.ADMINISTRATOR)
                .everySchool()
                .contentType("application/xml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/lsu-checks")
                .then()
                .statusCode(200);
    }
}
