package fr.livret.readiness.check;

import java.util.List;

/** A PPRE is followed by a text that says what it consists of. */
final class PpreTextCheck implements StudentCheck {

    private static final String PPRE = "PPRE";

    @Override
    public List<MissingItem> missing(StudentCase student) {
        return student.card().parts().supportMeasures().stream()
                .filter(measure -> PPRE.equals(measure.code()) && Texts.isBlank(measure.ppreText()))
                .map(measure -> MissingItem.warning(ItemCode.PPRE_TEXT, PPRE))
                .toList();
    }
}
