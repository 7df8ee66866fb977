package fr.livret.readiness.check;

import fr.livret.reportcard.ResultStatus;
import fr.livret.roster.PositioningType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What LSU asks of the report cards of the year of the <i>brevet</i> (3e), where the averages of every compulsory subject
 * are wanted. Dated data: the Ministry may change any of it (product § 4, domain § 1.10).
 *
 * @param fromYear first school year in which they hold, until others do
 * @param source where they were read
 * @param levels of classes, whatever the case
 * @param mefPrefixes beginnings of the MEF of that year
 * @param positioning the one type accepted
 * @param periodsPerYear divisions of the year accepted
 * @param expectedModality of the rows of a MEF's programme that must be on the report card
 * @param acceptedStatuses in place of the grade of an expected subject
 * @param historyGeography SIECLE codes under which history-geography stands, alone or together with civics
 * @param civics SIECLE codes of moral and civic education by itself
 */
public record FinalYearRules(
        int fromYear,
        String source,
        List<String> levels,
        List<String> mefPrefixes,
        PositioningType positioning,
        List<Integer> periodsPerYear,
        String expectedModality,
        List<ResultStatus> acceptedStatuses,
        List<String> historyGeography,
        List<String> civics) {

    /** The student's own MEF says it, whatever the class; the level of the class where there is no MEF. */
    boolean concern(@Nullable String mef, @Nullable String level) {
        if (mef != null && !mef.isBlank()) {
            return mefPrefixes.stream().anyMatch(mef::startsWith);
        }
        return level != null && levels.stream().anyMatch(level.strip()::equalsIgnoreCase);
    }
}
