package fr.livret.positioning.arithmetic;

import static fr.livret.positioning.arithmetic.Level.BETWEEN_1_AND_2;
import static fr.livret.positioning.arithmetic.Level.LEVEL_1;
import static fr.livret.positioning.arithmetic.Level.LEVEL_3;
import static fr.livret.positioning.arithmetic.Level.LEVEL_4;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Evaluations for tests. */
final class Evaluations {

    static final LocalDate START = LocalDate.of(2025, 9, 15);

    /** The worked example of docs/positioning.md: 50, 40 and 50 on one day, 50, 50, 18, 10. */
    static final List<Evaluation> WORKED = List.of(
            on(0, LEVEL_4),
            on(7, LEVEL_3),
            on(7, LEVEL_4),
            on(14, LEVEL_4),
            on(21, LEVEL_4),
            on(28, BETWEEN_1_AND_2),
            on(35, LEVEL_1));

    private Evaluations() {}

    /** Of one item, coefficients 1, so many days after the start. */
    static Evaluation on(int day, Level level) {
        return weighed(day, "1", item(level, "1"));
    }

    static Evaluation weighed(int day, String coefficient, EvaluatedItem... items) {
        return new Evaluation(START.plusDays(day), new BigDecimal(coefficient), List.of(items));
    }

    static EvaluatedItem item(Level level, String coefficient) {
        return new EvaluatedItem("C1", level, new BigDecimal(coefficient));
    }

    /** One a day, of one item each. */
    static List<Evaluation> daily(Level... levels) {
        List<Evaluation> evaluations = new ArrayList<>();
        Arrays.stream(levels).forEach(level -> evaluations.add(on(evaluations.size(), level)));
        return evaluations;
    }

    /** From 1 to 12 evaluations of 1 to 4 items, some on one day, none of which counts for nothing. */
    static List<Evaluation> drawn(long seed) {
        Random random = new Random(seed);
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            EvaluatedItem[] items = new EvaluatedItem[1 + random.nextInt(4)];
            Arrays.setAll(items, unused -> item(level(random), coefficient(random)));
            evaluations.add(weighed(random.nextInt(10), coefficient(random), items));
        }
        return evaluations;
    }

    static Level level(Random random) {
        return List.of(Level.values()).get(random.nextInt(Level.values().length));
    }

    private static String coefficient(Random random) {
        return List.of("0.5", "1", "2", "3.25").get(random.nextInt(4));
    }
}
