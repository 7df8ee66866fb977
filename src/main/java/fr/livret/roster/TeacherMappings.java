package fr.livret.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.livret.web.Etag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the teachers of a grade book are known to STS.
 *
 * @param unmapped teachers without STS identity, with their use in the year: their lines stay out of the file
 * @param mapped local keys and the teachers for whom they stand now
 */
record TeacherMappings(int year, List<Unmapped> unmapped, List<Mapped> mapped) {

    /** A teacher without STS identity. */
    record Unmapped(
            String key, @Nullable String lastName, @Nullable String firstName, long services, long results) {}

    /** A local key that stands for a teacher. */
    record Mapped(String localKey, String teacher) {}

    /** Changes whenever a teacher is mapped, whatever the use. */
    @JsonIgnore
    Etag etag() {
        return Etag.ofContent(unmapped.stream().map(Unmapped::key).toList() + " " + mapped);
    }
}
