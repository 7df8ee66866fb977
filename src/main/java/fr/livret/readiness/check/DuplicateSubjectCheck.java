package fr.livret.readiness.check;

import java.util.Optional;

/** LSU takes a subject under a modality once a student. */
final class DuplicateSubjectCheck implements LineCheck {

    @Override
    public Optional<MissingItem> missing(Line line) {
        return line.repeated()
                ? Optional.of(line.item(
                        ItemCode.DUPLICATE_SUBJECT,
                        true,
                        line.teachers(),
                        line.service().siecleCode() + " " + line.result().modality()))
                : Optional.empty();
    }
}
