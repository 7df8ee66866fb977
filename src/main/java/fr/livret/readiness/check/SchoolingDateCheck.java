package fr.livret.readiness.check;

import java.util.List;

/** LSU finds the student's class by a day of schooling; none is invented when neither period nor enrolment has one. */
final class SchoolingDateCheck implements StudentCheck {

    @Override
    public List<MissingItem> missing(StudentCase student) {
        return student.schoolingDate() == null
                ? List.of(MissingItem.blocking(ItemCode.SCHOOLING_DATE, null))
                : List.of();
    }
}
