package fr.livret.roster;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which services a caller wants to see; what is left out excludes none. */
record ServiceFilter(
        @QueryParam("class") @Nullable String classCode,
        @QueryParam("group") @Nullable String group,
        @QueryParam("subject") @Nullable String subject,
        @QueryParam("teacher") @Nullable String teacher,
        @QueryParam("mode") @Nullable ServiceMode mode,
        @QueryParam("absent") @Nullable Boolean absent) {}
