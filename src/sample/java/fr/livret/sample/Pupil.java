package fr.livret.sample;

import fr.livret.school.PeriodCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A pupil (<i>élève</i>).
 *
 * @param index from 0, over the school
 * @param ability their usual grade, in hundredths of a point
 * @param subjects in the order of the report card
 * @param entry the day they entered the class
 */
record Pupil(
        int index,
        SampleClass.Place place,
        String lastName,
        String firstName,
        int ability,
        List<Subject> subjects,
        LocalDate entry) {

    private static final int FIRST_ID = 700_001;
    private static final LocalDate SCHOOL_STARTS = LocalDate.of(2025, 9, 1);
    private static final List<Subject> LANGUAGES =
            List.of(Subject.SPANISH, Subject.SPANISH, Subject.SPANISH, Subject.GERMAN, Subject.ITALIAN);

    static Pupil of(int index, SampleClass.Place place, int subjectCount) {
        Dice dice = Dice.of("pupil", index);
        String lastName = dice.pick(Names.LAST);
        String firstName = dice.pick(dice.oneIn(2) ? Names.GIRLS : Names.BOYS);
        int ability = 600 + dice.below(500) + dice.below(500) + dice.below(200);
        LocalDate entry = dice.oneIn(40) ? SCHOOL_STARTS.plusDays(dice.between(20, 60)) : SCHOOL_STARTS;
        List<Subject> subjects = new ArrayList<>(Subject.followed(subjectCount, dice.pick(LANGUAGES)));
        addOption(Subject.LATIN, place.level() != Level.SIXIEME && dice.oneIn(6), subjects);
        addOption(Subject.CHOIR, dice.oneIn(12), subjects);
        return new Pupil(index, place, lastName, firstName, ability, List.copyOf(subjects), entry);
    }

    private static void addOption(Subject option, boolean chosen, List<Subject> subjects) {
        if (chosen && !subjects.contains(option)) {
            subjects.add(option);
        }
    }

    String siecleId() {
        return Integer.toString(FIRST_ID + index);
    }

    String id() {
        return "EL_" + siecleId();
    }

    /** Half of a class, for lessons in groups. */
    int half() {
        return index % 2;
    }

    Dice dice(String purpose, PeriodCode period) {
        return Dice.of(purpose, index, period.rank());
    }
}
