package fr.livret.lsu;

import fr.livret.lsu.DocumentIndex.Target;
import org.jspecify.annotations.Nullable;

/** Whom and what an element is about: the student's SIECLE id, the subject code, the period; null when not known. */
record Place(
        @Nullable String siecleId,
        @Nullable String subject,
        @Nullable String period) {

    static final Place NOWHERE = new Place(null, null, null);

    /** The place of an element found at this place. */
    Place inside(String element, AttributeValues values, DocumentIndex index) {
        return switch (element) {
            case "eleve", "discipline", "periode" -> at(DocumentIndex.describe(element, values));
            case "bilan-periodique" ->
                at(index.find(values.get("eleve-ref"))).at(index.find(values.get("periode-ref")));
            case "bilan-cycle" -> at(index.find(values.get("eleve-ref")));
            case "parcours-commun", "vie-scolaire-commun" -> at(index.find(values.get("periode-ref")));
            case "acquis", "enseignant-discipline" -> at(index.find(values.get("discipline-ref")));
            default -> this;
        };
    }

    private Place at(@Nullable Target target) {
        if (target == null) {
            return this;
        }
        return new Place(
                target.siecleId() == null ? siecleId : target.siecleId(),
                target.subject() == null ? subject : target.subject(),
                target.period() == null ? period : target.period());
    }
}
