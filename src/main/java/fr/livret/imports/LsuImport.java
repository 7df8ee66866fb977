package fr.livret.imports;

import fr.livret.jobs.JobError;
import fr.livret.lsu.CheckReport;
import fr.livret.lsu.LsuChecker;
import fr.livret.lsu.LsuReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** The import of an LSU file: checked, read once for who and what it names, then once more for its report cards. */
@ApplicationScoped
class LsuImport {

    private final ImportJobs jobs;
    private final LsuReader reader;
    private final LsuChecker checker;
    private final LsuImporter importer;
    private final CrossChecks checks;

    LsuImport(ImportJobs jobs, LsuReader reader, LsuChecker checker, LsuImporter importer, CrossChecks checks) {
        this.jobs = jobs;
        this.reader = reader;
        this.checker = checker;
        this.importer = importer;
        this.checks = checks;
    }

    void run(ImportJob job, ImportReport report) throws IOException {
        Supplier<InputStream> file = jobs.file(job);
        CheckReport check = check(file, report);
        if (job.strict && !check.schemaValid()) {
            jobs.fail(job, JobError.of("file-refused-by-schema"), report);
            return;
        }
        LsuSurvey survey = new LsuSurvey(report.refusals, report.refusals::conversion);
        try (InputStream in = file.get()) {
            reader.read(in, survey);
        }
        Integer year = survey.year();
        if (year == null) {
            jobs.fail(job, JobError.of("file-without-year"));
        } else {
            jobs.apply(job, report, () -> {
                importer.importFile(job.school, year, survey, file, report.refusals, report.counts);
                checks.markKnownClasses(job.school, year);
            });
        }
    }

    private CheckReport check(Supplier<InputStream> file, ImportReport report) throws IOException {
        try (InputStream in = file.get()) {
            CheckReport check = checker.check(in);
            check.findings().forEach(report.refusals::finding);
            return check;
        }
    }
}
