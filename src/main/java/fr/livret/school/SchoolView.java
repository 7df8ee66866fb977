package fr.livret.school;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.livret.web.Etag;

/** A school as served. */
record SchoolView(
        String uai,
        String name,
        int currentYear,
        Options options,
        @JsonIgnore Etag etag) {

    record Options(int fileRetentionHours) {}

    static SchoolView of(School school) {
        return new SchoolView(
                school.uai(),
                school.name(),
                school.currentYear(),
                new Options(school.fileRetentionHours()),
                Etag.ofVersion(school.version()));
    }
}
