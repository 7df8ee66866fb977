package fr.livret.siecle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files of a school that Livret reads, by their root; names do not count. */
public enum SiecleKind {
    /** ElevesSansAdresses.xml, ElevesAvecAdresses.xml. */
    STUDENTS("BEE_ELEVES"),
    /** ResponsablesAvecAdresses.xml, or without. */
    GUARDIANS("BEE_RESPONSABLES"),
    /** Nomenclature.xml. */
    NOMENCLATURE("BEE_NOMENCLATURES"),
    /** Structures.xml. */
    STRUCTURES("BEE_STRUCTURES"),
    /** Communs.xml. */
    COMMONS("BEE_COMMUN"),
    /** sts_emp_(UAI)_(year).xml, from STS-web. */
    STS("STS_EDT");

    private final String root;

    SiecleKind(String root) {
        this.root = root;
    }

    /** The kind of file with this root, whatever its case. */
    static Optional<SiecleKind> ofRoot(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.root.equals(upper)).findFirst();
    }
}
