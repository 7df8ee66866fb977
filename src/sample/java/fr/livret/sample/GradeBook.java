package fr.livret.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import fr.livret.lsu.model.Acquis;
import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.Enseignant;
import fr.livret.school.PeriodCode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sample collège as its grade book sends it to the bulk endpoints: one JSON document a line, written class by class. It has
 * codes of its own for subjects and knows a substitute by a local key.
 */
public final class GradeBook {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SampleSchool school;
    private final Function<Subject, String> codes;
    private final GradeBookRows rows;

    private GradeBook(SampleSchool school, Function<Subject, String> codes) {
        this.school = school;
        this.codes = codes;
        this.rows = new GradeBookRows(codes);
    }

    /** A grade book with subject codes of its own. */
    public static GradeBook of(SampleSchool school) {
        return new GradeBook(school, Subject::name);
    }

    /** A grade book that took its subjects from SIECLE; only those of the school's own are still to be declared. */
    public static GradeBook fedBySiecle(SampleSchool school) {
        return new GradeBook(school, subject -> subject.code);
    }

    /** For {@code POST …/class-structures}. */
    public void writeClasses(OutputStream out) throws IOException {
        write(
                out,
                school.places().stream()
                        .map(place -> GradeBookRows.row(
                                "code",
                                place.code(),
                                "level",
                                place.level().name(),
                                "periodsPerYear",
                                PeriodCode.fromString(SampleOptions.TERMS.get(0))
                                        .count())));
    }

    /** For {@code POST …/students}. */
    public void writeStudents(OutputStream out) throws IOException {
        write(out, school.pupils().map(GradeBookRows::student));
    }

    /** For {@code POST …/teachers}. */
    public void writeTeachers(OutputStream out) throws IOException {
        write(out, new Staff(school.places()).all().stream().map(GradeBook::teacher));
    }

    /** For {@code POST …/subjects}: those whose codes are the grade book's own; none is mapped to SIECLE. */
    public void writeSubjects(OutputStream out) throws IOException {
        write(
                out,
                Stream.of(Subject.values())
                        .filter(one -> !one.isOfSiecle() || !codes.apply(one).equals(one.code))
                        .map(one -> GradeBookRows.row("code", codes.apply(one), "label", one.label)));
    }

    /** The SIECLE codes of the subjects that SIECLE knows, by the grade book's code. */
    public Map<String, String> siecleCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        Stream.of(Subject.values())
                .filter(one -> one != Subject.THEATRE)
                .forEach(one -> codes.put(one.name(), one.code));
        return codes;
    }

    /** The trainings of its levels (MEF), and the SIECLE codes of the subjects that every pupil of one follows. */
    public Map<String, List<String>> programmes() {
        List<String> common = Stream.of(Subject.values())
                .filter(one -> one.compareTo(Subject.SPORT) <= 0 && one.modality.equals("S"))
                .map(one -> one.code)
                .toList();
        Map<String, List<String>> programmes = new LinkedHashMap<>();
        Stream.of(Level.values()).forEach(level -> programmes.put(level.mef(), common));
        return programmes;
    }

    /** For {@code POST …/services}: those of which a report card has a line. */
    public void writeServices(OutputStream out) throws IOException {
        write(out, school.places().stream().flatMap(this::services));
    }

    /** For {@code POST …/interdisciplinary-projects}. */
    public void writeProjects(OutputStream out) throws IOException {
        Donnees shared = new Donnees();
        new SharedParts(
                        school.places(),
                        PeriodCode.fromString(school.options().periods().get(0)))
                .declareIn(shared);
        write(out, GradeBookProjects.of(shared, rows));
    }

    /**
     * For {@code POST …/periods/{period}/report-cards}.
     *
     * @throws IllegalArgumentException if the period is not of the options
     */
    public void writeReportCards(OutputStream out, String period) throws IOException {
        if (!school.options().periods().contains(period)) {
            throw new IllegalArgumentException("no period " + period);
        }
        PeriodCode code = PeriodCode.fromString(period);
        ReportCards cards = new ReportCards(code);
        write(out, school.places().stream().flatMap(place -> {
            List<Pupil> pupils = school.pupils(place);
            Lines lines = new Lines(pupils, code);
            return pupils.stream().map(pupil -> rows.card(pupil, cards.of(pupil, lines)));
        }));
    }

    private Stream<Map<String, Object>> services(SampleClass.Place place) {
        List<Pupil> pupils = school.pupils(place);
        Set<GradeBookRows.Taught> taught = new LinkedHashSet<>();
        for (String period : school.options().periods()) {
            PeriodCode code = PeriodCode.fromString(period);
            Lines lines = new Lines(pupils, code);
            for (Pupil pupil : pupils) {
                for (Acquis line : lines.of(pupil, Planted.on(pupil, code))) {
                    taught.add(GradeBookRows.taught(String.valueOf(line.disciplineRef))
                            .whateverTheModality());
                }
            }
        }
        return taught.stream().map(one -> rows.service(place, one));
    }

    private static Map<String, Object> teacher(Enseignant teacher) {
        return GradeBookRows.row(
                "key", GradeBookRows.teacher(String.valueOf(teacher.id)),
                "civility", teacher.civilite,
                "lastName", teacher.nom,
                "firstName", teacher.prenom);
    }

    private static void write(OutputStream out, Stream<Map<String, Object>> rows) throws IOException {
        SequenceWriter lines = JSON.writer()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .withRootValueSeparator("\n")
                .writeValues(out);
        for (Map<String, Object> row : (Iterable<Map<String, Object>>) rows::iterator) {
            lines.write(row);
        }
        lines.flush();
    }
}
