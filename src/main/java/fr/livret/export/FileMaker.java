package fr.livret.export;

import fr.livret.lsu.CheckReport;
import fr.livret.lsu.LsuChecker;
import fr.livret.storage.PreparedFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the file of a draft and checks the very bytes of every LSU file in it. */
@ApplicationScoped
class FileMaker {

    private static final String XML = "application/xml";
    private static final String ZIP = "application/zip";

    private final LsuChecker checker;

    FileMaker(LsuChecker checker) {
        this.checker = checker;
    }

    /** The caller closes what it gets. */
    CheckedFile make(ExportRequest request, DraftFiles files, ExportProgress progress) throws IOException {
        return switch (request.layout()) {
            case SINGLE_FILE -> single(files.named().values().iterator().next(), progress);
            case FILE_PER_CLASS -> zipped(files.named(), progress);
        };
    }

    private CheckedFile single(DraftFile draft, ExportProgress progress) throws IOException {
        progress.enter(ExportPhase.WRITING);
        PreparedFile file = PreparedFile.of(XML, out -> draft.writeTo(progress.watched(out)));
        try {
            progress.enter(ExportPhase.CHECKING);
            CheckReport check = check(file, progress);
            return new CheckedFile(
                    file,
                    check.findings().stream()
                            .map(finding -> ReportFinding.of(finding, null))
                            .toList(),
                    check.acceptable());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private CheckedFile zipped(Map<String, DraftFile> drafts, ExportProgress progress) throws IOException {
        Map<String, PreparedFile> written = new LinkedHashMap<>();
        try {
            progress.enter(ExportPhase.WRITING);
            drafts.forEach((name, draft) ->
                    written.put(name, PreparedFile.of(XML, out -> draft.writeTo(progress.watched(out)))));
            progress.enter(ExportPhase.CHECKING);
            List<ReportFinding> findings = new ArrayList<>();
            boolean acceptable = true;
            for (Map.Entry<String, PreparedFile> one : written.entrySet()) {
                CheckReport check = check(one.getValue(), progress);
                check.findings().forEach(finding -> findings.add(ReportFinding.of(finding, one.getKey())));
                acceptable &= check.acceptable();
            }
            PreparedFile zip = PreparedFile.of(ZIP, out -> StableZip.write(progress.watched(out), written));
            return new CheckedFile(zip, findings, acceptable);
        } finally {
            written.values().forEach(PreparedFile::close);
        }
    }

    private CheckReport check(PreparedFile file, ExportProgress progress) throws IOException {
        try (InputStream bytes = progress.watched(file.open())) {
            return checker.check(bytes);
        }
    }
}
