package fr.livret.sample;

import fr.livret.lsu.model.Enseignant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Teachers: who teaches what to which class. A teacher has a few classes; languages are taught in groups over classes. */
final class Staff {

    private static final int CLASSES_OF_A_TEACHER = 5;
    private static final int CLASSES_OF_A_LANGUAGE_GROUP = 3;
    private static final int NUMBERS = 1000;

    private final Map<String, Enseignant> teachers = new LinkedHashMap<>();

    Staff(List<SampleClass.Place> places) {
        for (SampleClass.Place place : places) {
            for (Subject subject : Subject.values()) {
                for (int half = 0; half < 2; half++) {
                    declare(place, subject, half);
                }
            }
        }
    }

    List<Enseignant> all() {
        return teachers.values().stream()
                .sorted(Comparator.comparing(teacher -> String.valueOf(teacher.id)))
                .toList();
    }

    /** The ids of those who mark a pupil in a subject. */
    static List<String> of(Pupil pupil, Subject subject) {
        SampleClass.Place place = pupil.place();
        String first = id(place, subject, inGroups(place, subject) ? pupil.half() : 0);
        List<String> ids = new ArrayList<>(List.of(first));
        if (subject == Subject.SPORT && place.ordinal() % CLASSES_OF_A_TEACHER == 4) {
            ids.add(id(place, subject, 1));
        }
        return ids;
    }

    static String of(SampleClass.Place place, Subject subject) {
        return id(place, subject, 0);
    }

    /** The main teacher of a class (<i>professeur principal</i>) teaches it one of the first subjects. */
    static String main(SampleClass.Place place) {
        return of(
                place,
                List.of(Subject.FRENCH, Subject.MATHEMATICS, Subject.HISTORY).get(place.ordinal() % 3));
    }

    private void declare(SampleClass.Place place, Subject subject, int half) {
        teachers.computeIfAbsent(id(place, subject, half), id -> teacher(id, place, subject));
    }

    private static Enseignant teacher(String id, SampleClass.Place place, Subject subject) {
        Dice dice = Dice.of(id);
        boolean woman = dice.oneIn(2);
        Enseignant teacher = new Enseignant();
        teacher.id = id;
        teacher.type = type(subject);
        teacher.idSts = isSubstitute(place, subject) ? null : id.substring(id.lastIndexOf('_') + 1);
        teacher.civilite = woman ? "MME" : "M";
        teacher.nom = dice.pick(Names.LAST);
        teacher.prenom = dice.pick(woman ? Names.MOTHERS : Names.FATHERS);
        return teacher;
    }

    private static String id(SampleClass.Place place, Subject subject, int half) {
        if (isSubstitute(place, subject)) {
            return "ENS_substitute_" + place.ordinal();
        }
        int rank = subject.isSecondLanguage()
                ? place.ordinal() / CLASSES_OF_A_LANGUAGE_GROUP
                : 2 * (place.ordinal() / CLASSES_OF_A_TEACHER) + half;
        return "ENS_" + type(subject) + "_" + (number(subject) * NUMBERS + rank);
    }

    private static int number(Subject subject) {
        return List.of(Subject.values()).indexOf(subject) + 1;
    }

    private static String type(Subject subject) {
        return switch (subject) {
            case CHOIR, SIGN_LANGUAGE -> "local";
            case THEATRE -> "autre";
            case LONG_LABEL -> "dir";
            default -> "epp";
        };
    }

    private static boolean inGroups(SampleClass.Place place, Subject subject) {
        return subject == Subject.ENGLISH && place.ordinal() % 4 == 1;
    }

    private static boolean isSubstitute(SampleClass.Place place, Subject subject) {
        return place.defect() == Defect.TEACHER_WITHOUT_NUMBER
                && place.defectiveSubjects().contains(subject);
    }
}
