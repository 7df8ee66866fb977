package fr.livret.imports;

import fr.livret.roster.RosterRows.StudentRow;
import fr.livret.siecle.SiecleStudent;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which student of the school a student of a file is: by ELEVE_ID; else by INE, when SIECLE has merged two records and
 * one identifier has taken the place of another; else, by name, first name and birth date, only as a proposal to a person.
 */
final class StudentIdentities {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^A-Z]");

    private final Map<String, StudentRow> bySiecleId = new HashMap<>();
    private final Map<String, StudentRow> byIne = new HashMap<>();
    private final Map<String, StudentRow> byPerson = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();

    /** @param said the students of the file: whom it names by identifier is nobody else */
    StudentIdentities(Collection<StudentRow> known, Collection<SiecleStudent> said) {
        Set<String> inFile = said.stream().map(SiecleStudent::siecleId).collect(Collectors.toSet());
        Predicate<StudentRow> named = row -> row.siecleId() != null && inFile.contains(row.siecleId());
        known.stream().filter(named).forEach(row -> bySiecleId.put(String.valueOf(row.siecleId()), row));
        known.stream().filter(named.negate()).forEach(row -> {
            if (row.ine() != null) {
                byIne.put(normalised(row.ine()), row);
            }
            String person = person(row.lastName(), row.firstName(), String.valueOf(row.birthDate()));
            if (row.birthDate() != null && person != null) {
                byPerson.put(person, row);
            }
        });
    }

    /** Who that is; each student of the school at most once. */
    Identity of(SiecleStudent said) {
        StudentRow known = bySiecleId.get(said.siecleId());
        if (known != null) {
            return new Identity(How.SAME, known);
        }
        known = said.ine() == null ? null : byIne.get(normalised(said.ine()));
        if (known != null && taken.add(known.id())) {
            return new Identity(How.IDENTIFIER_CHANGED, known);
        }
        String person = person(said.lastName(), said.firstName(), String.valueOf(said.birthDate()));
        known = said.birthDate() == null || person == null ? null : byPerson.get(person);
        if (known != null && !contradicts(said, known) && taken.add(known.id())) {
            return new Identity(How.PROPOSED, known);
        }
        return new Identity(How.NEW, null);
    }

    /** Two national identifiers that differ are two students. */
    private static boolean contradicts(SiecleStudent said, StudentRow known) {
        return said.ine() != null
                && known.ine() != null
                && !normalised(said.ine()).equals(normalised(known.ine()));
    }

    private static @Nullable String person(@Nullable String lastName, @Nullable String firstName, String birthDate) {
        if (lastName == null || firstName == null) {
            return null;
        }
        return letters(lastName) + "|" + letters(firstName) + "|" + birthDate;
    }

    /** For comparison only: what is stored keeps its accents. */
    private static String letters(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        return NOT_A_LETTER.matcher(decomposed).replaceAll("");
    }

    private static String normalised(String ine) {
        return ine.strip().toUpperCase(Locale.ROOT);
    }

    /** How a student is known. */
    enum How {
        SAME,
        IDENTIFIER_CHANGED,
        PROPOSED,
        NEW
    }

    /** @param known null for a new student */
    record Identity(How how, @Nullable StudentRow known) {}
}
