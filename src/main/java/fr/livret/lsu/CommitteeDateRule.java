package fr.livret.lsu;

import java.util.Set;

/** The class committee meets once the student is there; LSU was seen to refuse the student otherwise (§ 6.4). */
final class CommitteeDateRule implements OwnRule {
    static final String CODE = "COMMITTEE_BEFORE_SCHOOLING";

    private static final String SCHOOLING = "date-scolarite";
    private static final String COMMITTEE = "date-conseil-classe";
    private static final String ELEMENT = "bilan-periodique";

    @Override
    public Set<String> elements() {
        return Set.of(ELEMENT);
    }

    @Override
    public void start(CheckedElement element, Verdicts verdicts) {
        String committee = element.stripped(COMMITTEE);
        String schooling = element.stripped(SCHOOLING);
        boolean readable = LexicalRules.isReadable(ELEMENT, COMMITTEE, committee)
                && LexicalRules.isReadable(ELEMENT, SCHOOLING, schooling);
        if (readable && LexicalRules.withoutZone(committee).compareTo(LexicalRules.withoutZone(schooling)) < 0) {
            verdicts.warning(CODE, element, COMMITTEE);
        }
    }
}
