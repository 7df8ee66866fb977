package fr.livret.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.storage.FileStore;
import fr.livret.storage.JsonLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an import has to tell, in the making: counts in memory; refused rows, differences and findings on disk. */
final class ImportReport implements AutoCloseable {

    final RefusalSpool refusals;
    final ImportCounts counts = new ImportCounts();
    final List<String> warnings = new ArrayList<>();

    private final JsonLines differences;
    private final JsonLines findings;
    private final Map<FindingLevel, Integer> levels = new EnumMap<>(FindingLevel.class);
    private boolean differs;

    ImportReport(ObjectMapper json) throws IOException {
        this.refusals = new RefusalSpool(json);
        this.differences = new JsonLines(json);
        this.findings = new JsonLines(json);
    }

    void difference(Difference difference) {
        differs = true;
        differences.add(difference);
    }

    void finding(SchoolFinding finding) {
        levels.merge(finding.code().level(), 1, Integer::sum);
        findings.add(finding);
    }

    /** Stores everything with the job. */
    void storeIn(ImportJob job, FileStore files) {
        counts.refused(refusals.refused());
        job.counts = counts.byKind();
        job.conversions = refusals.conversions();
        job.warnings = List.copyOf(warnings);
        job.refusedId = refusals.store(files, job.school);
        job.differencesId = differs ? differences.store(files, job.school) : null;
        job.findingsId = levels.isEmpty() ? null : findings.store(files, job.school);
        job.findings = new FindingCounts(
                levels.getOrDefault(FindingLevel.BLOCKING, 0),
                levels.getOrDefault(FindingLevel.WARNING, 0),
                levels.getOrDefault(FindingLevel.INFORMATION, 0));
    }

    @Override
    public void close() throws IOException {
        refusals.close();
        differences.close();
        findings.close();
    }
}
