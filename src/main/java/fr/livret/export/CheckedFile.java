package fr.livret.export;

import fr.livret.storage.PreparedFile;
import java.util.List;

/**
 * The file of an export with what its check said.
 *
 * @param acceptable whether it may be delivered
 */
record CheckedFile(PreparedFile file, List<ReportFinding> findings, boolean acceptable) implements AutoCloseable {

    CheckedFile {
        findings = List.copyOf(findings);
    }

    @Override
    public void close() {
        file.close();
    }
}
