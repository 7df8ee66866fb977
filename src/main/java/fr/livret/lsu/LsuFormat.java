package fr.livret.lsu;

import java.util.Comparator;
import java.util.Set;

/** Constants of the format that hold for every label: the namespace has not changed since 2016. */
final class LsuFormat {
    static final String NAMESPACE = "urn:fr:edu:scolarite:lsun:bilans:import";
    static final String ROOT = "lsun-bilans";
    static final String LABEL_ATTRIBUTE = "schemaVersion";

    /** Orders labels by their numbers, {@code 10.0} after {@code 9.0}; labels that are not numbers come first. */
    static final Comparator<String> BY_VERSION =
            Comparator.comparingDouble(LsuFormat::number).thenComparing(Comparator.naturalOrder());

    /**
     * Labels before 10.0, at which an average is free text such as {@code 12.5/20} and a flag says "not marked". No
     * public file shows 8.0 and 9.0; they are taken for the older form, of which the 10.0 form is a part.
     */
    private static final Set<String> OLDER_LABELS = Set.of("2.0", "3.0", "4.0", "5.0", "6.0", "7.0", "8.0", "9.0");

    private static final String CURRENT_LABEL = "10.0";

    private LsuFormat() {}

    static boolean isKnown(String label) {
        return label.equals(CURRENT_LABEL) || isOlder(label);
    }

    static boolean isOlder(String label) {
        return OLDER_LABELS.contains(label);
    }

    private static double number(String label) {
        return label.matches("\\d{1,4}(\\.\\d{1,4})?") ? Double.parseDouble(label) : -1;
    }
}
