package fr.livret.imports;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.jobs.JobWait;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.storage.FileStore;
import fr.livret.web.Cursor;
import fr.livret.web.Etag;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import fr.livret.web.RequestLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Shows imports and what they refused. */
@ApplicationScoped
class ImportReader {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final SchoolTransaction transaction;
    private final ImportRepository imports;
    private final FileStore files;
    private final ObjectMapper json;
    private final JobWait wait;
    private final RequestLanguage language;

    ImportReader(
            SchoolTransaction transaction,
            ImportRepository imports,
            FileStore files,
            ObjectMapper json,
            JobWait wait,
            RequestLanguage language) {
        this.transaction = transaction;
        this.imports = imports;
        this.files = files;
        this.json = json;
        this.wait = wait;
        this.language = language;
    }

    /** The job at once, or as soon as it has ended, or when the caller's patience has. */
    Read get(Uai uai, UUID id, Duration patience) {
        ImportJob job = wait.read(() -> read(uai, id), read -> read.state.isFinal(), patience);
        return new Read(ImportView.of(job, language.current()), ImportView.etag(job));
    }

    Listed list(Uai uai, PageQuery page) {
        UUID before = page.key(0).map(UUID::fromString).orElse(LAST);
        return transaction.read(
                uai.value(),
                () -> new Listed(
                        imports.before(uai.value(), before, page.rowsToFetch()).stream()
                                .map(job -> ImportView.of(job, language.current()))
                                .toList(),
                        imports.count(uai.value())));
    }

    /** The rows of a page of what an import refused or found; its cursor counts lines. */
    Errors errors(Uai uai, UUID id, PageQuery page) {
        int first = page.key(0).map(Integer::parseInt).orElse(0);
        ImportJob job = read(uai, id);
        if (job.refusedId == null) {
            return new Errors(List.of(), 0, Cursor.after("0"));
        }
        List<Refusal> rows = new ArrayList<>();
        int total = 0;
        try (MappingIterator<Refusal> lines =
                json.readerFor(Refusal.class).readValues(files.open(uai.value(), job.refusedId))) {
            for (; lines.hasNext(); total++) {
                Refusal line = lines.next();
                if (total >= first && rows.size() < page.rowsToFetch()) {
                    rows.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Errors(rows, total, Cursor.after(Integer.toString(first + page.limit())));
    }

    private ImportJob read(Uai uai, UUID id) {
        return transaction.read(
                uai.value(),
                () -> imports.findByIdOptional(new ImportJob.Key(uai.value(), id))
                        .orElseThrow(NotFoundProblem::new));
    }

    record Read(ImportView view, Etag etag) {}

    record Listed(List<ImportView> rows, long total) {}

    record Errors(List<Refusal> rows, long total, Cursor next) {}
}
