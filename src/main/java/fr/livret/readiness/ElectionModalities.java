package fr.livret.readiness;

import fr.livret.reportcard.ReportCard;
import fr.livret.reportcard.SubjectResult;
import fr.livret.roster.ModalityRule;
import fr.livret.roster.ModalityRule.Choice;
import fr.livret.roster.ModalityRule.Offer;
import fr.livret.roster.ModalityRule.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Completes report cards whose lines lack an election modality. A subject without a SIECLE code is left alone: its line does
 * not go out anyway.
 *
 * @param programmes by MEF
 * @param codes of subjects in SIECLE, by service
 */
record ElectionModalities(Map<String, List<Offer>> programmes, Map<UUID, String> codes) {

    Completed complete(ReportCard card, List<Offer> options, @Nullable String mef) {
        if (card.results().stream().noneMatch(this::lacksModality)) {
            return new Completed(card, Set.of());
        }
        List<Offer> programme = ModalityRule.programmeOf(mef, programmes);
        Set<UUID> guessed = new HashSet<>();
        List<SubjectResult> lines = new ArrayList<>();
        for (SubjectResult line : card.results()) {
            if (lacksModality(line)) {
                Choice choice = ModalityRule.of(code(line), options, programme);
                lines.add(line.withModality(choice.modality()));
                if (choice.source() == Source.GUESS) {
                    guessed.add(line.service());
                }
            } else {
                lines.add(line);
            }
        }
        return new Completed(card.withResults(lines), guessed);
    }

    private boolean lacksModality(SubjectResult line) {
        return line.modality() == null && codes.containsKey(line.service());
    }

    private String code(SubjectResult line) {
        return codes.getOrDefault(line.service(), "");
    }

    /** A card whose lines have a modality, and the services of those for which it is a guess. */
    record Completed(ReportCard card, Set<UUID> guessed) {}
}
