package fr.livret.readiness.check;

import java.util.Optional;

/** The teacher's appraisal, expected but not required on a line that goes out with a status. */
final class AppraisalCheck implements LineCheck {

    @Override
    public Optional<MissingItem> missing(Line line) {
        boolean required = line.value().status() == null;
        return Texts.isBlank(line.result().appraisal())
                ? Optional.of(line.item(ItemCode.APPRAISAL, required, line.teachers(), null))
                : Optional.empty();
    }
}
