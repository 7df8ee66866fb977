package fr.livret.readiness.check;

import java.util.List;

/** One report card a student and period: two classes at one time leave no way to tell whose. */
final class SeveralClassesCheck implements StudentCheck {

    @Override
    public List<MissingItem> missing(StudentCase student) {
        return student.view().inSeveralClasses()
                ? List.of(MissingItem.blocking(
                        ItemCode.SEVERAL_CLASSES, student.view().classCode()))
                : List.of();
    }
}
