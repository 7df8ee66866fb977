package fr.livret.readiness.check;

import java.util.Optional;

/** In a class that is not positioned with grades, a line has a positioning. */
final class PositioningCheck implements LineCheck {

    @Override
    public Optional<MissingItem> missing(Line line) {
        if (!line.isPositioned() || line.value().positioning() != null) {
            return Optional.empty();
        }
        return Optional.of(
                line.isWithGrades()
                        ? line.warning(ItemCode.POSITIONING_NOT_GENERATED)
                        : line.blocking(ItemCode.POSITIONING));
    }
}
