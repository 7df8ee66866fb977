package fr.livret.readiness.check;

import fr.livret.roster.Service;
import java.util.List;
import java.util.Optional;

/** A label that LSU has room for; its shorter official one stands in, which is said. */
final class SubjectLabelCheck implements LineCheck {

    @Override
    public Optional<MissingItem> missing(Line line) {
        Service service = line.service();
        if (SubjectLabel.fits(service.label())) {
            return Optional.empty();
        }
        boolean blocking =
                SubjectLabel.inFile(service.label(), service.shortLabel()).isEmpty();
        String length = String.valueOf(service.label().length());
        return Optional.of(line.item(ItemCode.SUBJECT_LABEL_TOO_LONG, blocking, List.of(), length));
    }
}
