package fr.livret.export;

import fr.livret.export.CheckedWriting.Checked;
import fr.livret.storage.PreparedFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the file of a draft and checks the very bytes of every LSU file in it. */
@ApplicationScoped
class FileMaker {

    private static final String ZIP = "application/zip";

    private final CheckedWriting writing;

    FileMaker(CheckedWriting writing) {
        this.writing = writing;
    }

    /** The caller closes what it gets. */
    CheckedFile make(ExportRequest request, DraftFiles files, ExportProgress progress) throws IOException {
        return switch (request.layout()) {
            case SINGLE_FILE -> single(files.named().values().iterator().next(), progress);
            case FILE_PER_CLASS -> zipped(files.named(), progress);
        };
    }

    private CheckedFile single(DraftFile draft, ExportProgress progress) throws IOException {
        Checked only = writing.write(draft, progress);
        return new CheckedFile(
                only.file(),
                only.check().findings().stream()
                        .map(finding -> ReportFinding.of(finding, null))
                        .toList(),
                only.check().acceptable());
    }

    private CheckedFile zipped(Map<String, DraftFile> drafts, ExportProgress progress) throws IOException {
        Map<String, PreparedFile> written = new LinkedHashMap<>();
        try {
            List<ReportFinding> findings = new ArrayList<>();
            boolean acceptable = true;
            for (Map.Entry<String, DraftFile> draft : drafts.entrySet()) {
                Checked one = writing.write(draft.getValue(), progress);
                written.put(draft.getKey(), one.file());
                one.check().findings().forEach(finding -> findings.add(ReportFinding.of(finding, draft.getKey())));
                acceptable &= one.check().acceptable();
            }
            PreparedFile zip = PreparedFile.of(ZIP, out -> StableZip.write(progress.watched(out), written));
            return new CheckedFile(zip, findings, acceptable);
        } finally {
            written.values().forEach(PreparedFile::close);
        }
    }
}
