package fr.livret.sample;

import fr.livret.roster.PositioningType;
import fr.livret.school.PeriodCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a pupil got in a subject.
 *
 * @param hundredths of a point, on 20
 * @param status of LSU where there is no grade: 1 not marked, 2 pending, 3 exempted; else 0
 */
record Mark(int hundredths, int status) {

    private static final int BEST = 2000;
    private static final int STEP = 25;
    private static final int[] LEVELS_FROM = {0, 800, 1100, 1500};

    static Mark of(Pupil pupil, Subject subject, PeriodCode period) {
        Dice dice = pupil.dice("mark " + subject.code, period);
        int taste = Dice.of("taste " + subject.code, pupil.index()).below(500) - 250;
        int raw = pupil.ability() + taste + dice.below(300) - 150;
        int rounded = Math.max(100, Math.min(BEST, raw)) / STEP * STEP;
        return new Mark(rounded, status(pupil, subject, dice));
    }

    private static int status(Pupil pupil, Subject subject, Dice dice) {
        if (!pupil.place().isGraded(subject) || pupil.place().positioning() != PositioningType.GRADES) {
            return 0;
        }
        if (subject == Subject.SPORT && dice.oneIn(40)) {
            return 3;
        }
        return dice.oneIn(200) ? dice.between(1, 2) : 0;
    }

    /** From 1 to 4. */
    int level() {
        int level = 0;
        while (level < LEVELS_FROM.length && hundredths >= LEVELS_FROM[level]) {
            level++;
        }
        return level;
    }

    String onTwenty() {
        return text(hundredths);
    }

    /** The mean of a class in a subject, over those with a grade; empty when nobody has one. */
    static OptionalInt mean(List<Pupil> pupils, Subject subject, PeriodCode period) {
        int[] marks = pupils.stream()
                .filter(pupil -> pupil.subjects().contains(subject))
                .map(pupil -> of(pupil, subject, period))
                .filter(mark -> mark.status == 0)
                .mapToInt(Mark::hundredths)
                .toArray();
        int sum = 0;
        for (int mark : marks) {
            sum += mark;
        }
        return marks.length == 0 ? OptionalInt.empty() : OptionalInt.of((2 * sum + marks.length) / (2 * marks.length));
    }

    static String text(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2)
                .setScale(2, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
