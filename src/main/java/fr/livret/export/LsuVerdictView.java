package fr.livret.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.livret.export.LsuVerdictInput.Rejection;
import fr.livret.web.Etag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LSU's verdict on an export as served, with the students it refused. */
record LsuVerdictView(
        LsuVerdict.Outcome outcome,
        @Nullable String comment,
        List<Rejection> rejected,
        String recordedBy,
        Instant recordedAt,
        @JsonIgnore Etag etag) {

    static LsuVerdictView of(LsuVerdict verdict, List<Rejection> rejected) {
        return new LsuVerdictView(
                verdict.outcome(),
                verdict.comment(),
                rejected,
                verdict.recordedBy(),
                verdict.recordedAt(),
                Etag.ofVersion(verdict.version()));
    }
}
