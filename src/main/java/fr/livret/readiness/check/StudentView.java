package fr.livret.readiness.check;

import fr.livret.exclusion.Exclusion;
import fr.livret.reportcard.ReportCard;
import fr.livret.roster.Guardian;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One student in one period: all that readiness judges and all that the file may say.
 *
 * @param siecleId ELEVE_ID of SIECLE
 * @param classCode the class of the last enrolment in the period
 * @param inSeveralClasses whether two enrolments in the period contradict each other
 * @param mef the student's training in that class, by its national code
 * @param exclusion the decision to leave the student out of the period's exports
 * @param guardians the student's own; the card's, if any, come first
 * @param guessedModalities services whose line has a modality that nothing says
 */
public record StudentView(
        UUID id,
        @Nullable String siecleId,
        @Nullable String lastName,
        @Nullable String firstName,
        String classCode,
        boolean inSeveralClasses,
        @Nullable LocalDate enrolledFrom,
        @Nullable LocalDate enrolledTo,
        @Nullable String mef,
        @Nullable Exclusion exclusion,
        ReportCard card,
        List<Guardian> guardians,
        Set<UUID> guessedModalities) {

    /** Those the card recorded, else the student's own. */
    public List<Guardian> effectiveGuardians() {
        return card.parts().guardians().isEmpty() ? guardians : card.parts().guardians();
    }
}
