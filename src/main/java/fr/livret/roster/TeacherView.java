package fr.livret.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A teacher as served.
 *
 * @param key {@code type:number}, the identity in STS, or a local key as long as it is not known
 * @param absentSince the day from which the source no longer lists the teacher
 */
record TeacherView(
        String key,
        @Nullable String type,
        @Nullable String stsId,
        @Nullable Civility civility,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable LocalDate absentSince) {}
