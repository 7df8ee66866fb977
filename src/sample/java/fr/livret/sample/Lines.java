package fr.livret.sample;

import fr.livret.lsu.model.Acquis;
import fr.livret.roster.PositioningType;
import fr.livret.school.PeriodCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The lines of the report cards of a class in a period. */
final class Lines {

    private static final int OVER_THE_LIMIT = 1001;

    private final PeriodCode period;
    private final List<Pupil> pupils;
    private final Map<Subject, OptionalInt> means = new EnumMap<>(Subject.class);

    Lines(List<Pupil> pupils, PeriodCode period) {
        this.pupils = pupils;
        this.period = period;
    }

    List<Acquis> of(Pupil pupil, Planted planted) {
        List<Acquis> lines = new ArrayList<>();
        for (Subject subject : pupil.subjects()) {
            Acquis line = line(pupil, subject, planted);
            lines.add(line);
            if (planted.has(Defect.SUBJECT_TWICE, subject)) {
                Acquis again = line(pupil, subject, planted);
                again.disciplineRef = subject.idOfDouble();
                lines.add(again);
            }
            if (planted.has(Defect.UNKNOWN_MODALITY, subject)) {
                line.disciplineRef = subject.idUnderUnknownModality();
            }
        }
        if (planted.has(Defect.SUBJECT_WITHOUT_SIECLE_CODE)) {
            lines.add(line(pupil, Subject.THEATRE, planted));
        }
        if (planted.has(Defect.SUBJECT_LABEL_TOO_LONG)) {
            lines.add(line(pupil, Subject.LONG_LABEL, planted));
        }
        return lines;
    }

    private Acquis line(Pupil pupil, Subject subject, Planted planted) {
        SampleClass.Place place = pupil.place();
        Mark mark = Mark.of(pupil, subject, period);
        Dice dice = pupil.dice("line " + subject.code, period);
        List<String> elements =
                Programme.of(subject, place.level(), Dice.of("worked " + subject.code, place.ordinal(), period.rank()));
        Acquis line = new Acquis();
        line.disciplineRef = subject.id();
        line.enseignantRefs.addAll(Staff.of(pupil, subject));
        if (!planted.has(Defect.NO_PROGRAMME_ELEMENTS, subject)) {
            elements.forEach(e -> line.elementProgrammeRefs.add(Programme.id(subject, place.level(), e)));
        }
        if (!planted.has(Defect.NO_VALUE, subject)) {
            value(line, pupil, subject, planted, mark);
        }
        if (!planted.has(Defect.NO_APPRAISAL, subject)) {
            String text = Appraisals.ofSubject(dice, mark.level(), elements);
            line.appreciation = planted.has(Defect.APPRAISAL_TOO_LONG, subject) ? tooLong(text) : text;
        }
        return line;
    }

    /** A line with a defect has no status: a status would excuse what it lacks. */
    private void value(Acquis line, Pupil pupil, Subject subject, Planted planted, Mark mark) {
        SampleClass.Place place = pupil.place();
        boolean graded = place.isGraded(subject);
        boolean marked = mark.status() == 0 || planted.spoils(subject);
        if (graded && marked) {
            line.moyenneEleve = mark.onTwenty();
        } else if (graded) {
            line.statutEvaluationEleve = Integer.toString(mark.status());
        }
        if (graded) {
            mean(subject).ifPresent(mean -> line.moyenneStructure = Mark.text(mean));
        }
        boolean positioned = place.positioning() != PositioningType.GRADES || !graded;
        if (positioned && !planted.has(Defect.POSITIONING_TO_GENERATE, subject)) {
            line.positionnement = Integer.toString(mark.level());
        }
    }

    private OptionalInt mean(Subject subject) {
        return means.computeIfAbsent(subject, s -> Mark.mean(pupils, s, period));
    }

    private static String tooLong(String text) {
        return (text + " ").repeat(OVER_THE_LIMIT).substring(0, OVER_THE_LIMIT - 1) + ".";
    }
}
