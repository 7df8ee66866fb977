package fr.livret.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.livret.lsu.SchemaCatalog;
import fr.livret.roster.PositioningType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

class SampleSchoolTest {

    private static final SampleOptions SMALL =
            SampleOptions.ofStudents(120).withPeriods("2025-T1", "2025-T2", "2025-T3");

    @Test
    void sameOptionsGiveSameBytes() throws IOException {
        assertThat(file(SMALL, "2025-T1")).isEqualTo(file(SMALL, "2025-T1"));
    }

    @Test
    void localeChangesNothing() throws IOException {
        byte[] usual = file(SMALL, "2025-T1");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(file(SMALL, "2025-T1")).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void periodsDiffer() throws IOException {
        assertThat(file(SMALL, "2025-T2")).isNotEqualTo(file(SMALL, "2025-T1"));
    }

    @Test
    void hasAsManyReportCardsAsStudents() throws IOException {
        assertThat(count("<bilan-periodique ", file(SMALL, "2025-T1"))).isEqualTo(120);
    }

    @Test
    void everyReportCardHasItsSubjectsAndOptionsOnTop() throws IOException {
        byte[] file = file(new SampleOptions(120, 5, List.of("2025-T1"), false), "2025-T1");

        assertThat(count("<acquis ", file)).isBetween(120 * 5, 120 * 7);
    }

    @Test
    void lastTermHasTheCycleReportsOfTheLevelsThatEndACycle() throws IOException {
        long ending = SampleSchool.of(SMALL).classes().stream()
                .filter(c -> c.code().matches("[63].*"))
                .mapToInt(SampleClass::students)
                .sum();

        assertThat(count("<bilan-cycle ", file(SMALL, "2025-T3"))).isEqualTo((int) ending);
        assertThat(count("<bilan-cycle ", file(SMALL, "2025-T1"))).isZero();
    }

    @Test
    void withoutDefectsTheFileIsValidInEveryTerm() throws Exception {
        for (String term : SampleOptions.TERMS) {
            assertThat(findings(file(SMALL.withoutDefects(), term))).as(term).isEmpty();
        }
    }

    @Test
    void withoutDefectsNothingIsPlanted() {
        assertThat(SampleSchool.of(SMALL.withoutDefects()).plantedDefects()).isEmpty();
    }

    @Test
    void everyKindOfDefectIsPlantedInAUsualSchool() {
        EnumSet<Defect> planted = EnumSet.noneOf(Defect.class);
        SampleSchool.of(SampleOptions.ofStudents(400)).plantedDefects().forEach(p -> planted.add(p.defect()));

        assertThat(planted).isEqualTo(EnumSet.allOf(Defect.class));
    }

    @Test
    void emptiedValuesAreWhatTheSchemaFinds() throws Exception {
        SampleOptions options = SampleOptions.ofStudents(400);
        List<PlantedDefect> planted = SampleSchool.of(options).plantedDefects();

        List<String> findings = findings(file(options, "2025-T1"));

        assertThat(findings.stream().filter(f -> f.contains("'nb-retards'")))
                .hasSameSizeAs(planted.stream()
                        .filter(p -> p.defect() == Defect.NO_LATE_ARRIVALS)
                        .toList());
        assertThat(findings.stream().filter(f -> f.contains("'date-conseil-classe'")))
                .hasSameSizeAs(planted.stream()
                        .filter(p -> p.defect() == Defect.NO_COMMITTEE_DATE)
                        .toList());
    }

    @Test
    void usualSchoolHasTwentyEightPupilsAClassAndClassesOfEveryType() {
        List<SampleClass> classes =
                SampleSchool.of(SampleOptions.ofStudents(800)).classes();

        assertThat(classes).hasSize(29).allMatch(c -> c.students() == 27 || c.students() == 28);
        assertThat(classes).extracting(SampleClass::code).contains("6EME 4", "5EME 1", "3EME A");
        assertThat(classes)
                .extracting(SampleClass::positioning)
                .contains(PositioningType.GRADES, PositioningType.SCALE_1_TO_4, PositioningType.LEARNING_OBJECTIVES);
        assertThat(classes).anyMatch(SampleClass::mixed);
    }

    @Test
    void onePupilMakesASchool() throws IOException {
        assertThat(count("<bilan-periodique ", file(SampleOptions.ofStudents(1), "2025-T1")))
                .isEqualTo(1);
    }

    @Test
    void refusesAPeriodThatIsNotItsOwn() {
        SampleSchool school = SampleSchool.of(SampleOptions.ofStudents(1));

        assertThatThrownBy(() -> school.writeLsuFile(new ByteArrayOutputStream(), "2025-T2"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] file(SampleOptions options, String period) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SampleSchool.of(options).writeLsuFile(out, period);
        return out.toByteArray();
    }

    private static int count(String text, byte[] file) {
        return (int) Pattern.compile(Pattern.quote(text))
                .matcher(new String(file, StandardCharsets.UTF_8))
                .results()
                .count();
    }

    private static List<String> findings(byte[] file) throws SAXException, IOException {
        List<String> findings = new ArrayList<>();
        Validator validator = SchemaCatalog.builtIn().newest().schema().newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                findings.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                findings.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                findings.add(e.getMessage());
            }
        });
        validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        return findings;
    }
}
