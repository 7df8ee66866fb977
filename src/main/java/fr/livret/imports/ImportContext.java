package fr.livret.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One import of a SIECLE or STS file under way.
 *
 * @param seenOn the day of which the file tells: that of its export, else that of its import
 * @param siecleIds of the students met so far, to tell them by
 */
record ImportContext(String school, int year, LocalDate seenOn, ImportReport report, Map<UUID, String> siecleIds) {

    ImportContext(String school, int year, LocalDate seenOn, ImportReport report) {
        this(school, year, seenOn, report, new HashMap<>());
    }

    void finding(FindingCode code, Difference.Subject about) {
        report.finding(SchoolFinding.of(code, about));
    }
}
