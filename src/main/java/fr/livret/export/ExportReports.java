package fr.livret.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.storage.FileStore;
import fr.livret.storage.TemporaryFile;
import fr.livret.web.Cursor;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reads the reports of exports, as a page or as a spreadsheet; memory holds a page. */
@ApplicationScoped
class ExportReports {

    private final SchoolTransaction transaction;
    private final ExportRepository exports;
    private final FileStore files;
    private final ObjectMapper json;

    ExportReports(SchoolTransaction transaction, ExportRepository exports, FileStore files, ObjectMapper json) {
        this.transaction = transaction;
        this.exports = exports;
        this.files = files;
        this.json = json;
    }

    /** The lines of a page of a report, and all findings of the check. */
    Report page(Uai uai, UUID id, PageQuery page) {
        PageReader reader = new PageReader(page);
        ExportCounts counts = read(uai, id, reader);
        return new Report(
                counts,
                reader.findings,
                reader.lines,
                reader.total,
                Cursor.after(Integer.toString(reader.first + page.limit())));
    }

    /** The whole report in a file that the caller deletes. */
    TemporaryFile csv(Uai uai, UUID id, Locale language) throws IOException {
        TemporaryFile file = new TemporaryFile();
        try (BufferedWriter out = Files.newBufferedWriter(file.path())) {
            read(uai, id, new ReportSheet(out, language));
            return file;
        } catch (IOException | RuntimeException | Error failed) {
            file.close();
            throw failed;
        }
    }

    private ExportCounts read(Uai uai, UUID id, Reader reader) {
        ExportJob job = transaction.read(
                uai.value(),
                () -> exports.findByIdOptional(new ExportJob.Key(uai.value(), id))
                        .orElseThrow(NotFoundProblem::new));
        if (job.reportId == null || job.counts == null) {
            throw ExportStateProblem.notReady();
        }
        try (MappingIterator<JsonNode> documents =
                json.readerFor(JsonNode.class).readValues(files.open(uai.value(), job.reportId))) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (document.has("rule")) {
                    reader.finding(json.treeToValue(document, ReportFinding.class));
                } else {
                    reader.line(json.treeToValue(document, ReportLine.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return job.counts;
    }

    record Report(ExportCounts counts, List<ReportFinding> findings, List<ReportLine> lines, long total, Cursor next) {}

    /** What receives a report, lines first. */
    interface Reader {
        void line(ReportLine line);

        void finding(ReportFinding finding);
    }

    private static final class PageReader implements Reader {

        private final int first;
        private final int wanted;
        private final List<ReportLine> lines = new ArrayList<>();
        private final List<ReportFinding> findings = new ArrayList<>();
        private int total;

        PageReader(PageQuery page) {
            this.first = page.number(0);
            this.wanted = page.rowsToFetch();
        }

        @Override
        public void line(ReportLine line) {
            if (total++ >= first && lines.size() < wanted) {
                lines.add(line);
            }
        }

        @Override
        public void finding(ReportFinding finding) {
            findings.add(finding);
        }
    }
}
