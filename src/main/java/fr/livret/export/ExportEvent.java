package fr.livret.export;

import fr.livret.jobs.JobState;
import java.util.UUID;

/** What a listener is told of an export. */
record ExportEvent(UUID id, JobState state, ExportView.Progress progress) {

    static ExportEvent of(ExportJob job) {
        return new ExportEvent(job.id, job.state, ExportView.Progress.of(job));
    }
}
