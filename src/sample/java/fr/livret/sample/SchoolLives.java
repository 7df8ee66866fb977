package fr.livret.sample;

import fr.livret.lsu.model.VieScolaire;
import fr.livret.school.PeriodCode;
import org.jspecify.annotations.Nullable;

/** School life (<i>vie scolaire</i>) of a pupil. */
final class SchoolLives {

    private SchoolLives() {}

    static VieScolaire of(Pupil pupil, PeriodCode period, Planted planted) {
        Dice dice = pupil.dice("school life", period);
        boolean absent = dice.oneIn(3);
        VieScolaire life = new VieScolaire();
        life.nbRetards = unless(planted, Defect.NO_LATE_ARRIVALS, dice.oneIn(3) ? dice.between(1, 6) : 0);
        life.nbAbsJustifiees = unless(planted, Defect.NO_JUSTIFIED_ABSENCES, absent ? dice.between(1, 12) : 0);
        life.nbAbsInjustifiees =
                unless(planted, Defect.NO_UNJUSTIFIED_ABSENCES, dice.oneIn(8) ? dice.between(1, 4) : 0);
        if (dice.oneIn(4)) {
            life.commentaire = "Élève respectueux des règles de vie du collège.";
        }
        return life;
    }

    private static @Nullable String unless(Planted planted, Defect defect, int counter) {
        return planted.has(defect) ? null : Integer.toString(counter);
    }
}
