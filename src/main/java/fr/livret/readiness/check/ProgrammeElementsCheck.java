package fr.livret.readiness.check;

import java.util.Optional;

/** What was worked on, expected of every line that goes out. */
final class ProgrammeElementsCheck implements LineCheck {

    @Override
    public Optional<MissingItem> missing(Line line) {
        return line.result().programmeElements().stream().allMatch(Texts::isBlank)
                ? Optional.of(line.warning(ItemCode.PROGRAMME_ELEMENTS))
                : Optional.empty();
    }
}
