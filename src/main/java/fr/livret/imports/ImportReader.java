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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

    /** What an import refused or found in the file. */
    Lines<Refusal> errors(Uai uai, UUID id, PageQuery page) {
        return lines(uai, read(uai, id).refusedId, Refusal.class, line -> true, page);
    }

    /** What an import makes of the objects of the school, of a kind and a change where they are given. */
    Lines<Difference> differences(
            Uai uai, UUID id, @Nullable String kind, Difference.@Nullable Change change, PageQuery page) {
        return lines(
                uai,
                read(uai, id).differencesId,
                Difference.class,
                line -> (kind == null || kind.equals(line.kind())) && (change == null || change == line.change()),
                page);
    }

    /** What the cross-checks found after an import, at a level where it is given. */
    Lines<FindingView> findings(Uai uai, UUID id, @Nullable FindingLevel level, PageQuery page) {
        Lines<SchoolFinding> found = lines(
                uai,
                read(uai, id).findingsId,
                SchoolFinding.class,
                line -> level == null || level == line.code().level(),
                page);
        return new Lines<>(
                found.rows().stream()
                        .map(finding -> FindingView.of(finding, language.current()))
                        .toList(),
                found.total(),
                found.next());
    }

    /** The lines of a page of a stored report; its cursor counts lines. */
    private <T> Lines<T> lines(Uai uai, @Nullable UUID file, Class<T> type, Predicate<T> wanted, PageQuery page) {
        int first = page.number(0);
        List<T> rows = new ArrayList<>();
        int total = 0;
        if (file != null) {
            try (MappingIterator<T> lines = json.readerFor(type).readValues(files.open(uai.value(), file))) {
                while (lines.hasNext()) {
                    T line = lines.next();
                    if (!wanted.test(line)) {
                        continue;
                    }
                    if (total >= first && rows.size() < page.rowsToFetch()) {
                        rows.add(line);
                    }
                    total++;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Lines<>(rows, total, Cursor.after(Integer.toString(first + page.limit())));
    }

    private ImportJob read(Uai uai, UUID id) {
        return transaction.read(
                uai.value(),
                () -> imports.findByIdOptional(new ImportJob.Key(uai.value(), id))
                        .orElseThrow(NotFoundProblem::new));
    }

    record Read(ImportView view, Etag etag) {}

    record Listed(List<ImportView> rows, long total) {}

    record Lines<T>(List<T> rows, long total, Cursor next) {}
}
