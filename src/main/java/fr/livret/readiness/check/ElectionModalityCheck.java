package fr.livret.readiness.check;

import java.util.List;
import java.util.Optional;

/** The student's election modality, one that LSU knows; SIECLE has others, such as N. */
final class ElectionModalityCheck implements LineCheck {

    @Override
    public Optional<MissingItem> missing(Line line) {
        String modality = line.result().modality();
        if (line.modalityGuessed()) {
            return Optional.of(line.item(ItemCode.ELECTION_MODALITY, false, List.of(), "GUESSED"));
        }
        return Discipline.isModality(modality)
                ? Optional.empty()
                : Optional.of(line.item(ItemCode.ELECTION_MODALITY, true, List.of(), modality));
    }
}
