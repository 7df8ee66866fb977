package fr.livret.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.livret.web.Etag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the school's own subject codes are known to SIECLE, in the year.
 *
 * @param used subjects that services use
 * @param usedAndUnmapped of these, those without SIECLE code: their lines stay out of the file
 * @param resultsUnmapped result lines of these
 */
record SubjectMappings(int year, long used, long usedAndUnmapped, long resultsUnmapped, List<Mapping> mappings) {

    /** A subject with its use in the year. */
    record Mapping(
            String code,
            String label,
            @Nullable String siecleCode,
            @Nullable String nationalCode,
            long services,
            long results) {}

    static SubjectMappings of(int year, List<Mapping> all) {
        List<Mapping> used = all.stream().filter(one -> one.services() > 0).toList();
        List<Mapping> unmapped =
                used.stream().filter(one -> one.siecleCode() == null).toList();
        return new SubjectMappings(
                year,
                used.size(),
                unmapped.size(),
                unmapped.stream().mapToLong(Mapping::results).sum(),
                all);
    }

    /** Changes whenever a mapping does, whatever its use. */
    @JsonIgnore
    Etag etag() {
        return Etag.ofContent(mappings.stream()
                .map(one -> List.of(one.code(), String.valueOf(one.siecleCode()), String.valueOf(one.nationalCode())))
                .toList()
                .toString());
    }
}
