package fr.livret.imports;

import fr.livret.jobs.JobQueue;
import fr.livret.lsu.LsuFileException;
import fr.livret.lsu.LsuIdentity;
import fr.livret.lsu.LsuReader;
import fr.livret.school.SchoolTransaction;
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
import java.io.InputStream;
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
            Idempotency idempotency,
            JobQueue queue,
            Callers callers,
            AuditLog audit,
            Identifiers identifiers,
            Clock clock) {
        this.transaction = transaction;
        this.imports = imports;
        this.files = files;
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
     * @throws UnprocessableProblem when it is no file that Livret imports, or another school's
     */
    Creation<ImportView> accept(
            Uai uai, Path upload, @Nullable String name, ImportOptions options, @Nullable IdempotencyKey key) {
        LsuIdentity identity = recognise(uai, upload);
        String caller = callers.current().name();
        IdempotentRequest request =
                IdempotentRequest.ofHash(uai.value(), "createImport", caller, key, Digests.sha256(upload) + options);
        return transaction.write(
                uai.value(),
                () -> idempotency.once(request, ImportView.class, () -> {
                    ImportJob job = new ImportJob(
                            uai.value(), identifiers.next(), FileKind.LSU, options, caller, clock.instant());
                    StoredFile stored = files.save(uai.value(), "application/xml", out -> Files.copy(upload, out));
                    job.fileId = stored.id();
                    job.file = new FileIdentity(
                            name, stored.size(), stored.sha256(), identity.schemaLabel(), identity.schoolUai());
                    imports.persistAndFlush(job);
                    queue.enqueue(ImportWorker.QUEUE, uai.value(), job.id);
                    audit.append(new AuditEvent(uai.value(), caller, "import.created", job.id.toString()));
                    return Creation.of(ImportView.of(job), "schools/" + uai.value() + "/imports/" + job.id);
                }));
    }

    private static LsuIdentity recognise(Uai uai, Path upload) {
        LsuIdentity identity;
        try (InputStream in = Files.newInputStream(upload)) {
            identity = LsuReader.peek(in);
        } catch (LsuFileException e) {
            throw new UnprocessableProblem(
                    Fault.onLine(Math.max(1, e.line()), "FILE_" + e.reason().name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!uai.value().equals(identity.schoolUai())) {
            throw new UnprocessableProblem(
                    Fault.at("", "FILE_OF_OTHER_SCHOOL", uai.value(), String.valueOf(identity.schoolUai())));
        }
        return identity;
    }
}
