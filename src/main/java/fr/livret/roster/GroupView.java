package fr.livret.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of a school year as served.
 *
 * @param members by SIECLE identifier
 */
record GroupView(
        String code, @Nullable String label, @Nullable LocalDate absentSince, List<Member> members) {

    GroupView {
        members = List.copyOf(members);
    }

    /** A student of the group; both days belong to the membership. */
    record Member(
            String siecleId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
