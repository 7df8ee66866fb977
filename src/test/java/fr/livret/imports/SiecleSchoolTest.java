package fr.livret.imports;

import static fr.livret.support.Group.ADMINISTRATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import fr.livret.roster.PositioningType;
import fr.livret.sample.GradeBook;
import fr.livret.sample.SampleClass;
import fr.livret.sample.SampleOptions;
import fr.livret.sample.SampleSchool;
import fr.livret.siecle.SiecleKind;
import fr.livret.support.Api;
import fr.livret.support.Book;
import fr.livret.support.Database;
import fr.livret.support.Entries;
import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import fr.livret.support.Schools;
import fr.livret.support.SiecleFile;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** Whole schools: what they cost, what happens when things go wrong in the middle, and the way to a valid LSU file. */
@QuarkusTest
class SiecleSchoolTest {

    private static final List<SiecleKind> FIVE = List.of(
            SiecleKind.STUDENTS, SiecleKind.GUARDIANS, SiecleKind.NOMENCLATURE, SiecleKind.STRUCTURES, SiecleKind.STS);

    @Inject
    SessionFactory sessions;

    @Test
    void bringsIn1200StudentsInAsManyStatementsAThousandAsTheFirst() {
        var small = Schools.create();
        var large = Schools.create();

        for (var kind : FIVE) {
            var ofSmall = statements(() -> runs(small, 100, kind));
            var ofLarge = statements(() -> runs(large, 1200, kind));

            assertThat(ofLarge - ofSmall).as(kind.name()).isBetween(0L, 12L);
        }

        assertThat(Database.rows("select count(*) from student where school = ?", large))
                .containsExactly("1200");
        assertThat(Database.rows("select count(distinct student_id) from guardian where school = ?", large))
                .containsExactly("1200");
        for (var kind : FIVE) {
            imported(large, 1200, kind)
                    .body("counts.values().created", everyItem(is(0)))
                    .body("counts.values().updated", everyItem(is(0)))
                    .body("counts.values().absent", everyItem(is(0)));
        }
    }

    @Test
    void fiveFilesThenReportCardsBecomeAValidFileWithTheirIdentifiers() {
        var uai = Schools.create();
        var options = SampleOptions.ofStudents(60).withoutDefects();
        FIVE.forEach(kind -> imported(uai, options, kind));

        Jobs.importFile(uai, LsuFiles.sample(uai, options, "2025-T1"))
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.students.created", is(0))
                .body("counts.classes.created", is(0))
                .body("counts.subjects.created", is(0))
                .body("counts.services.created", is(0));
        assertThat(Database.rows(
                        "select count(*) from service v join school_class c on c.school = v.school and c.code = v.class_code"
                                + " where v.school = ? and v.mode_assumed",
                        uai))
                .containsExactly("0");
        positionAsInTheSample(uai, options);

        var export = Jobs.export(uai, Map.of("periods", List.of("2025-T1"), "signatory", "AS_RECORDED"));
        export.body("state", equalTo("SUCCEEDED"));

        everyIdentifierComesFromTheFiles(uai, options, export);
    }

    /** An empty database, five files, and a grade book fed by SIECLE: nothing else. */
    @Test
    void fiveFilesThenAGradeBookBecomeAValidFileWithTheirIdentifiers() {
        var uai = Schools.create();
        var options = SampleOptions.ofStudents(60).withoutDefects();
        FIVE.forEach(kind -> imported(uai, options, kind));
        var services = services(uai);
        var book = GradeBook.fedBySiecle(SampleSchool.of(options));
        var school = new Entries(uai);
        Book.send(school, "/services", book::writeServices);
        assertThat(services(uai)).containsAll(services);
        Book.send(school, "/interdisciplinary-projects", book::writeProjects);
        Book.send(school, "/periods/2025-T1/report-cards", out -> book.writeReportCards(out, "2025-T1"));
        positionAsInTheSample(uai, options);

        var export = Jobs.export(uai, Map.of("periods", List.of("2025-T1"), "signatory", Jobs.SIGNATORY));
        export.body("state", equalTo("SUCCEEDED")).body("counts.exported", is(60));

        everyIdentifierComesFromTheFiles(uai, options, export);
    }

    private static List<String> services(String uai) {
        return Database.rows(
                "select id, subject_code, class_code, group_code from service where school = ? order by id", uai);
    }

    private static void positionAsInTheSample(String uai, SampleOptions options) {
        for (var type : PositioningType.values()) {
            var classes = SampleSchool.of(options).classes().stream()
                    .filter(c -> c.positioning() == type)
                    .map(SampleClass::code)
                    .toList();
            if (!classes.isEmpty()) {
                Jobs.position(uai, 2025, classes, type.name());
            }
        }
    }

    private static void everyIdentifierComesFromTheFiles(
            String uai, SampleOptions options, ValidatableResponse export) {
        var file = Jobs.file(uai, export);
        var sources = String.join(
                "", FIVE.stream().map(kind -> sample(uai, options, kind).text()).toList());
        traced(file, "id-be=\"([^\"]+)\"", sources, "ELEVE_ID=\"%s\"");
        traced(file, "id-sts=\"([^\"]+)\"", sources, "ID=\"%s\"");
        traced(file, "code-division=\"([^\"]+)\"", sources, "<DIVISION CODE_STRUCTURE=\"%s\"");
        traced(
                file,
                "code=\"([^\"]{6}\" modalite-election=\".)\"",
                sources.replaceAll(
                        "<CODE_MATIERE>(.{6})</CODE_MATIERE><CODE_MODALITE_ELECT>(.)<", "$1\" modalite-election=\"$2"),
                "%s");
    }

    /** Every value of the file that a pattern finds stands in the sources, and there is one. */
    private static void traced(String file, String pattern, String sources, String place) {
        var values = Pattern.compile(pattern)
                .matcher(file)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(values).isNotEmpty().allMatch(value -> sources.contains(place.formatted(value)));
    }

    @Test
    void twoImportsOfOneSchoolFollowEachOtherAndOtherSchoolsDoNotWait() {
        var uai = Schools.create();
        var other = Schools.create();
        String waiting = ImportLock.during(uai, () -> {
            String id = Jobs.send(uai, SiecleFile.of("students").ofSchool(uai).bytes(), Map.of())
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            Jobs.importFile(other, SiecleFile.of("students")).body("state", equalTo("SUCCEEDED"));
            assertThat(Database.rows("select id from student where school = ?", uai))
                    .isEmpty();
            return id;
        });

        ended(uai, waiting).body("state", equalTo("SUCCEEDED")).body("counts.students.created", is(2));
    }

    @Test
    void aFailureInTheMiddleLeavesTheSchoolAsItWasAndTheJobIsRunAgain() {
        var uai = Schools.create();
        Database.execute(
                """
                create function fail_for_%1$s() returns trigger language plpgsql as $$ begin
                  if new.school = '%1$s' then raise exception 'disk on fire'; end if; return new; end $$
                """.formatted(uai),
                "create trigger fail_%1$s before insert on student_option for each row execute function fail_for_%1$s()"
                        .formatted(uai));
        String id = Jobs.send(uai, SiecleFile.of("students").ofSchool(uai).bytes(), Map.of())
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        while (Database.rows("select id from import_job where school = ? and attempt > 1", uai)
                .isEmpty()) {
            assertThat(Database.rows("select id from student where school = ?", uai))
                    .isEmpty();
        }
        Database.execute(
                "drop trigger fail_%1$s on student_option".formatted(uai),
                "drop function fail_for_%1$s()".formatted(uai));

        ended(uai, id).body("state", equalTo("SUCCEEDED")).body("counts.students.created", is(2));
        assertThat(Database.rows("select id from student where school = ?", uai))
                .hasSize(2);
    }

    /** Without waiting for its end over HTTP: each look is a statement of its own. */
    private static void runs(String uai, int students, SiecleKind kind) {
        var file = sample(uai, SampleOptions.ofStudents(students).withoutDefects(), kind);
        Jobs.send(uai, file.zipped(1), Map.of()).then().statusCode(202);
        while (!Database.rows("select id from import_job where school = ? and finished_at is null", uai)
                .isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(Database.rows("select distinct state from import_job where school = ?", uai))
                .containsExactly("SUCCEEDED");
    }

    private static ValidatableResponse ended(String uai, String id) {
        return Api.as(ADMINISTRATION)
                .school(uai)
                .header("Prefer", "wait=30")
                .get("/schools/{uai}/imports/{id}", uai, id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse imported(String uai, int students, SiecleKind kind) {
        return imported(uai, SampleOptions.ofStudents(students).withoutDefects(), kind);
    }

    private static ValidatableResponse imported(String uai, SampleOptions options, SiecleKind kind) {
        return Jobs.ended(uai, Jobs.send(uai, sample(uai, options, kind).zipped(1), Map.of()))
                .body("state", equalTo("SUCCEEDED"));
    }

    private static SiecleFile sample(String uai, SampleOptions options, SiecleKind kind) {
        var out = new ByteArrayOutputStream();
        try {
            SampleSchool.of(options).writeSiecleFile(out, kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SiecleFile(out.toString(Charset.forName("ISO-8859-15"))).ofSchool(uai);
    }

    private long statements(Runnable work) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        var before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
