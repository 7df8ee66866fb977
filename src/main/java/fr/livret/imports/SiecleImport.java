package fr.livret.imports;

import fr.livret.jobs.JobError;
import fr.livret.siecle.Anomaly;
import fr.livret.siecle.CommonsFile;
import fr.livret.siecle.GuardiansFile;
import fr.livret.siecle.NomenclatureFile;
import fr.livret.siecle.SiecleKind;
import fr.livret.siecle.StructuresFile;
import fr.livret.siecle.StsFile;
import fr.livret.siecle.StudentsFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The import of a SIECLE or STS file: read before any transaction, then compared and applied in one, together with what
 * waited for it in earlier files; at the end the files of the school are checked against each other.
 */
@ApplicationScoped
class SiecleImport {

    /** SIECLE writes local times. */
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final ImportJobs jobs;
    private final SiecleImporters importers;
    private final SiecleFiles files;
    private final CrossChecks checks;
    private final WaitingExpiry waiting;
    private final Clock clock;

    SiecleImport(
            ImportJobs jobs,
            SiecleImporters importers,
            SiecleFiles files,
            CrossChecks checks,
            WaitingExpiry waiting,
            Clock clock) {
        this.jobs = jobs;
        this.importers = importers;
        this.files = files;
        this.checks = checks;
        this.waiting = waiting;
        this.clock = clock;
    }

    void run(ImportJob job, SiecleKind kind, ImportReport report) throws IOException {
        Consumer<ImportContext> import_ = read(job, kind, report);
        jobs.apply(job, report, () -> {
            int year = Objects.requireNonNull(job.file.year());
            refuseOlder(job, year, report);
            ImportContext context = new ImportContext(job.school, year, seenOn(job), report);
            import_.accept(context);
            importers.resolve(context);
            files.applied(job.school, year, job.kind, job.file.exportTime(), job.file.sha256(), job.id);
            waiting.schedule(job);
            checks.run(context);
        });
    }

    private void refuseOlder(ImportJob job, int year, ImportReport report) {
        files.laterThan(job.school, year, job.kind, job.file.exportTime()).ifPresent(later -> {
            throw new ImportRefusedException(new JobError("file-older", later));
        });
        files.last(job.school, year, job.kind)
                .filter(last -> last.sha256().equals(job.file.sha256()))
                .ifPresent(same -> report.warnings.add("SAME_FILE"));
    }

    private LocalDate seenOn(ImportJob job) {
        LocalDateTime exported = job.file.exportTime();
        return exported == null ? LocalDate.ofInstant(clock.instant(), FRANCE) : exported.toLocalDate();
    }

    private Consumer<ImportContext> read(ImportJob job, SiecleKind kind, ImportReport report) throws IOException {
        try (InputStream in = jobs.file(job).get()) {
            return switch (kind) {
                case STUDENTS -> {
                    StudentsFile file = StudentsFile.read(in);
                    tell(report, file.anomalies(), file.padded());
                    yield context -> importers.students().importFile(context, file);
                }
                case GUARDIANS -> {
                    GuardiansFile file = GuardiansFile.read(in);
                    tell(report, file.anomalies(), file.padded());
                    yield context -> importers.guardians().importFile(context, file);
                }
                case NOMENCLATURE -> {
                    NomenclatureFile file = NomenclatureFile.read(in);
                    tell(report, file.anomalies(), file.padded());
                    yield context -> importers.nomenclature().importFile(context, file);
                }
                case STRUCTURES -> {
                    StructuresFile file = StructuresFile.read(in);
                    tell(report, file.anomalies(), file.padded());
                    yield context -> importers.structures(context, file);
                }
                case COMMONS -> {
                    CommonsFile file = CommonsFile.read(in);
                    tell(report, file.anomalies(), file.padded());
                    yield context -> importers.commons(context, file);
                }
                case STS -> {
                    StsFile file = StsFile.read(in);
                    tell(report, file.anomalies(), file.padded());
                    yield context -> importers.sts().importFile(context, file);
                }
            };
        }
    }

    private static void tell(ImportReport report, List<Anomaly> anomalies, int padded) {
        anomalies.forEach(anomaly -> report.refusals.add(new Refusal(
                anomaly.line(), anomaly.code().name(), anomaly.siecleId(), anomaly.subject(), null, anomaly.detail())));
        report.refusals.conversions("PADDED_VALUE", padded);
    }
}
