package fr.livret.readiness.check;

import java.util.Optional;

/** A rule on one line of a report card. */
interface LineCheck {

    Optional<MissingItem> missing(Line line);
}
