package fr.livret.siecle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student (<i>élève</i>) as SIECLE lists them.
 *
 * @param line of the file
 * @param siecleId ELEVE_ID
 * @param elenoet number within the school
 * @param ine ID_NATIONAL, else INE_RNIE, else INE_BEA
 * @param lastName family name, which does not change when a name in use is entered or removed
 * @param mef training, 11 characters, 10 in old data
 * @param classes divisions: usually one, none for who has left
 * @param options as typed by the school: what is not listed may be followed all the same
 */
public record SiecleStudent(
        int line,
        String siecleId,
        @Nullable String elenoet,
        @Nullable String ine,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate entry,
        @Nullable LocalDate leaving,
        @Nullable String mef,
        List<String> classes,
        List<String> groups,
        List<Option> options) {

    public SiecleStudent {
        classes = List.copyOf(classes);
        groups = List.copyOf(groups);
        options = List.copyOf(options);
    }

    /**
     * An option.
     *
     * @param modality of election, {@code N} included
     */
    public record Option(String subject, String modality) {}
}
