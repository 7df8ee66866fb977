package fr.livret.imports;

import fr.livret.jobs.JobQueue;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.storage.Digests;
import fr.livret.storage.FileStore;
import fr.livret.storage.StoredFile;
import fr.livret.web.Creation;
import fr.livret.web.Fault;
import fr.livret.web.Idempotency;
import fr.livret.web.IdempotencyKey;
import fr.livret.web.IdempotentRequest;
import fr.livret.web.Identifiers;
import fr.livret.web.UnprocessableProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Accepts files: recognised from their content, stored, then queued. */
@ApplicationScoped
class ImportService {

    private final SchoolTransaction transaction;
    private final ImportRepository imports;
    private final FileStore files;
    private final SiecleFiles applied;
    private final SchoolYears years;
    private final ImportConfig config;
    private final Idempotency idempotency;
    private final JobQueue queue;
    private final Callers callers;
    private final AuditLog audit;
    private final Identifiers identifiers;
    private final Clock clock;

    ImportService(
            SchoolTransaction transaction,
            ImportRepository imports,
            FileStore files,
            SiecleFiles applied,
            SchoolYears years,
            ImportConfig config,
            Idempotency idempotency,
            JobQueue queue,
            Callers callers,
            AuditLog audit,
            Identifiers identifiers,
            Clock clock) {
        this.transaction = transaction;
        this.imports = imports;
        this.files = files;
        this.applied = applied;
        this.years = years;
        this.config = config;
        this.idempotency = idempotency;
        this.queue = queue;
        this.callers = callers;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Stores the file and its job.
     *
     * @param sent the file, in a ZIP archive or not
     * @throws UnprocessableProblem when it is no file that Livret imports, another school's or year's, or older than the
     *     last one of its kind
     */
    Creation<ImportView> accept(
            Uai uai, Path sent, @Nullable String name, ImportOptions options, @Nullable IdempotencyKey key) {
        try (Upload upload = Upload.open(sent, config.maxInflated().asLongValue())) {
            FileRecognition file = FileRecognition.of(uai, upload.path());
            String caller = callers.current().name();
            IdempotentRequest request =
                    IdempotentRequest.ofHash(uai.value(), "createImport", caller, key, Digests.sha256(sent) + options);
            return transaction.write(
                    uai.value(),
                    () -> idempotency.once(
                            request, ImportView.class, () -> create(uai, upload.path(), name, file, options)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Creation<ImportView> create(
            Uai uai, Path document, @Nullable String name, FileRecognition file, ImportOptions options) {
        refuseOtherYearOrOlder(uai, file);
        String caller = callers.current().name();
        ImportJob job = new ImportJob(uai.value(), identifiers.next(), file.kind(), options, caller, clock.instant());
        StoredFile stored = files.save(uai.value(), "application/xml", out -> Files.copy(document, out));
        job.fileId = stored.id();
        job.file = new FileIdentity(
                name,
                stored.size(),
                stored.sha256(),
                file.label(),
                file.school(),
                file.year(),
                file.exportedAt() == null ? null : file.exportedAt().toString());
        imports.persistAndFlush(job);
        queue.enqueue(ImportWorker.QUEUE, uai.value(), job.id);
        audit.append(new AuditEvent(uai.value(), caller, "import.created", job.id.toString()));
        return Creation.of(ImportView.of(job), "schools/" + uai.value() + "/imports/" + job.id);
    }

    private void refuseOtherYearOrOlder(Uai uai, FileRecognition file) {
        int current = years.of(uai, null).value();
        Integer year = file.year();
        if (year == null) {
            return;
        }
        if (year != current) {
            throw new UnprocessableProblem(Fault.at("", "FILE_OF_OTHER_YEAR", current, year));
        }
        applied.laterThan(uai.value(), year, file.kind(), file.exportedAt()).ifPresent(later -> {
            throw new UnprocessableProblem(Fault.at("", "FILE_OLDER", later));
        });
    }
}
