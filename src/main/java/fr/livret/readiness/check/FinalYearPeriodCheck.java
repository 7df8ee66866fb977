package fr.livret.readiness.check;

import java.util.List;

/** In the year of the <i>brevet</i> the year is divided into terms or semesters. */
final class FinalYearPeriodCheck implements StudentCheck {

    @Override
    public List<MissingItem> missing(StudentCase student) {
        int perYear = student.school().period().count();
        return student
                .finalYear()
                .filter(rules -> !rules.periodsPerYear().contains(perYear))
                .map(rules -> MissingItem.blocking(ItemCode.FINAL_YEAR_PERIODS, String.valueOf(perYear)))
                .stream()
                .toList();
    }
}
