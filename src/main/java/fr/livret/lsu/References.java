package fr.livret.lsu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/** Which kind of object each reference points to; the schema checks that a target exists, not its kind (§ 6.2). */
final class References {
    /** Attribute to the element it must point to. {@code id-lv} is not here: its target is not documented. */
    static final Map<String, String> TARGETS = Map.ofEntries(
            Map.entry("eleve-ref", "eleve"),
            Map.entry("periode-ref", "periode"),
            Map.entry("responsable-etab-ref", "responsable-etab"),
            Map.entry("prof-princ-refs", "enseignant"),
            Map.entry("discipline-ref", "discipline"),
            Map.entry("discipline-refs", "discipline"),
            Map.entry("enseignant-ref", "enseignant"),
            Map.entry("enseignant-refs", "enseignant"),
            Map.entry("element-programme-refs", "element-programme"),
            Map.entry("comp-num-commun-refs", "competences-numeriques-commun"),
            Map.entry("epi-ref", "epi"),
            Map.entry("epi-groupe-ref", "epi-groupe"),
            Map.entry("acc-perso-ref", "acc-perso"),
            Map.entry("acc-perso-groupe-ref", "acc-perso-groupe"));

    /** Attributes that hold several references separated by white space. */
    static final Set<String> LISTS = Set.of(
            "prof-princ-refs", "discipline-refs", "enseignant-refs", "element-programme-refs", "comp-num-commun-refs");

    private static final String WHITE_SPACE = " \t\n\r\f\u000b";

    private References() {}

    /** The ids of a reference or list of references, in their order. */
    static List<String> ids(String value) {
        StringTokenizer items = new StringTokenizer(value.strip(), WHITE_SPACE);
        List<String> ids = new ArrayList<>(items.countTokens());
        while (items.hasMoreTokens()) {
            ids.add(items.nextToken());
        }
        return ids;
    }
}
