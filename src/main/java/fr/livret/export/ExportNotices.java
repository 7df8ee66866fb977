package fr.livret.export;

import fr.livret.webhooks.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells the school's endpoints that an export has ended; no pupil is named. */
@ApplicationScoped
class ExportNotices {

    private static final String ENDED = "fr.livret.export.ended";

    private final Notices notices;

    ExportNotices(Notices notices) {
        this.notices = notices;
    }

    void ended(ExportJob job) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("exportId", job.id);
        data.put("state", job.state);
        data.put("dryRun", job.dryRun);
        data.put("periods", job.periods().toList());
        if (job.counts != null) {
            data.put("counts", counts(job.counts));
        }
        notices.publish(job.school, ENDED, "exports/" + job.id, data);
    }

    private static Map<String, Object> counts(ExportCounts counts) {
        return Map.of("inScope", counts.inScope(), "exported", counts.exported());
    }
}
