package fr.livret.imports;

import fr.livret.reportcard.Project;
import fr.livret.school.PeriodCode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the identifiers of one LSU file stand for, once its head is understood. */
final class LsuReferences {

    final Map<String, FileStudent> students = new HashMap<>();
    final Map<String, PeriodCode> periods = new HashMap<>();
    final Map<String, FileSubject> subjects = new HashMap<>();
    final Map<String, String> teachers = new HashMap<>();
    final Map<String, String> programmeElements = new HashMap<>();
    final Map<String, String> signatories = new HashMap<>();
    final Map<String, UUID> projectGroups = new HashMap<>();
    final Map<String, UUID> supportGroups = new HashMap<>();
    final Map<String, UUID> digitalSkillsTexts = new HashMap<>();

    /** A student of the file. */
    record FileStudent(
            String siecleId,
            @Nullable String lastName,
            @Nullable String firstName,
            String classCode) {}

    /**
     * A subject of the file, as one {@code discipline} declares it.
     *
     * @param sourceKey what tells it apart from another with the same code: modality, label, rank
     */
    record FileSubject(
            String code,
            @Nullable String siecleCode,
            @Nullable String nationalCode,
            @Nullable String modality,
            String label,
            String sourceKey) {

        Project.SubjectRef ref() {
            return new Project.SubjectRef(code, modality);
        }
    }
}
