package fr.livret.export;

import java.time.Instant;

/** Whether a job's file can still be had. */
enum FileState {
    AVAILABLE,
    EXPIRED,
    ERASED;

    static FileState of(ExportJob job, Instant now) {
        if (job.expiresAt != null && !now.isBefore(job.expiresAt)) {
            return EXPIRED;
        }
        return job.fileId == null && job.fileSha256 != null ? ERASED : AVAILABLE;
    }
}
