package fr.livret.readiness.check;

import java.util.List;
import java.util.Optional;

/** The subject's six-character code in SIECLE. */
final class SubjectCodeCheck implements LineCheck {

    @Override
    public Optional<MissingItem> missing(Line line) {
        return Discipline.isCode(line.service().siecleCode())
                ? Optional.empty()
                : Optional.of(line.item(
                        ItemCode.SUBJECT_CODE, true, List.of(), line.service().subjectCode()));
    }
}
