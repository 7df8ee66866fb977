package fr.livret.readiness.check;

import java.util.List;

/** LSU refuses a class that SIECLE does not have; before its structures are loaded nothing is known either way. */
final class KnownClassCheck implements StudentCheck {

    @Override
    public List<MissingItem> missing(StudentCase student) {
        ClassView schoolClass = student.schoolClass();
        return Boolean.FALSE.equals(schoolClass.knownToSiecle())
                ? List.of(MissingItem.blocking(ItemCode.CLASS_UNKNOWN_TO_SIECLE, schoolClass.code()))
                : List.of();
    }
}
