package fr.livret.sample;

import fr.livret.readiness.check.ItemCode;
import fr.livret.roster.PositioningType;
import fr.livret.school.PeriodCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides who lacks what: a class's defect for all its pupils, and a defect of their own for one pupil in some. */
final class Planting {

    static final int ONE_IN = 9;

    private static final List<Defect> OF_PUPILS =
            Arrays.stream(Defect.values()).filter(d -> !d.isOfClass()).toList();

    private Planting() {}

    static List<PlantedDefect> on(Pupil pupil, PeriodCode period) {
        List<PlantedDefect> planted = new ArrayList<>();
        SampleClass.Place place = pupil.place();
        Defect ofClass = place.defect();
        if (ofClass != null && !ofClass.isOnLine()) {
            planted.add(planted(pupil, period, ofClass, null));
        } else if (ofClass != null) {
            pupil.subjects().stream()
                    .filter(place.defectiveSubjects()::contains)
                    .forEach(subject -> planted.add(planted(pupil, period, ofClass, subject)));
        }
        int turn = pupil.index() + 3 * period.rank();
        if (place.defects() && ofClass != Defect.NO_COMMITTEE_DATE && turn % ONE_IN == 0) {
            planted.add(ofPupil(pupil, period, OF_PUPILS.get(turn / ONE_IN % OF_PUPILS.size())));
        }
        return planted;
    }

    private static PlantedDefect ofPupil(Pupil pupil, PeriodCode period, Defect defect) {
        return planted(
                pupil,
                period,
                defect,
                switch (defect) {
                    case SUBJECT_WITHOUT_SIECLE_CODE -> Subject.THEATRE;
                    case SUBJECT_LABEL_TOO_LONG -> Subject.LONG_LABEL;
                    default -> defect.isOnLine() ? line(pupil, period) : null;
                });
    }

    /** A line that lacks nothing else. */
    private static Subject line(Pupil pupil, PeriodCode period) {
        List<Subject> sound = pupil.subjects().stream()
                .filter(subject -> !pupil.place().defectiveSubjects().contains(subject))
                .toList();
        return pupil.dice("defect", period).pick(sound.isEmpty() ? pupil.subjects() : sound);
    }

    private static PlantedDefect planted(Pupil pupil, PeriodCode period, Defect defect, @Nullable Subject subject) {
        return new PlantedDefect(
                period.toString(),
                pupil.siecleId(),
                pupil.place().code(),
                defect,
                subject == null ? null : subject.code,
                item(pupil, defect, subject));
    }

    private static ItemCode item(Pupil pupil, Defect defect, @Nullable Subject subject) {
        if (defect != Defect.NO_VALUE || pupil.place().positioning() == PositioningType.GRADES || subject == null) {
            return defect.item();
        }
        return pupil.place().isGraded(subject) ? ItemCode.POSITIONING_NOT_GENERATED : ItemCode.POSITIONING;
    }
}
