package fr.livret.roster;

import fr.livret.web.ByteOrder;
import fr.livret.web.EntryFaults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group as callers write it; what is left out is removed. */
record GroupInput(
        @Nullable String code,
        @Nullable String label,
        @Nullable LocalDate absentSince,
        @Size(max = MANY) @Nullable List<@NotNull @Valid Member> members) {

    private static final int MANY = 1000;
    private static final int LABEL = 100;

    /** A student of the group. */
    record Member(
            @NotNull String siecleId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    GroupView read(String of, EntryFaults faults) {
        List<Member> said = members == null ? List.of() : members;
        faults.once("members", said, "siecleId", Member::siecleId);
        for (int i = 0; i < said.size(); i++) {
            Member member = said.get(i);
            if (member.from() != null && member.to() != null && member.to().isBefore(member.from())) {
                faults.in("members", i).add("to", "ENDS_BEFORE_START");
            }
        }
        return new GroupView(
                of,
                faults.line("label", label, LABEL),
                absentSince,
                said.stream()
                        .map(member -> new GroupView.Member(member.siecleId(), member.from(), member.to()))
                        .sorted(Comparator.comparing(GroupView.Member::siecleId, ByteOrder::compare))
                        .toList());
    }
}
