package fr.livret.roster;

import fr.livret.web.EntryFaults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guardian as callers write it. */
public record GuardianInput(
        @Nullable Civility civility,
        @Nullable String lastName,
        @Nullable String firstName,
        @Min(1) @Max(2) @Nullable Integer legalRank,
        @Nullable String relationship,
        @Nullable String denomination,
        @Valid @Nullable AddressInput address) {

    private static final int NAME = 100;
    private static final int RELATIONSHIP = 40;
    private static final int DENOMINATION = 600;

    /** A postal address as callers write it. */
    public record AddressInput(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String line3,
            @Nullable String line4,
            @Nullable String postCode,
            @Nullable String town) {

        private static final int LINE = 50;
        private static final int POST_CODE = 10;
        private static final int TOWN = 100;

        private Guardian.@Nullable Address read(EntryFaults faults) {
            Guardian.Address address = new Guardian.Address(
                    faults.line("line1", line1, LINE),
                    faults.line("line2", line2, LINE),
                    faults.line("line3", line3, LINE),
                    faults.line("line4", line4, LINE),
                    faults.line("postCode", postCode, POST_CODE),
                    faults.line("town", town, TOWN));
            return address.equals(Guardian.Address.NONE) ? null : address;
        }
    }

    /**
     * The guardians that a list describes, in its order. LSU knows one first and one second legal guardian.
     *
     * @param property where the list stands
     */
    public static List<Guardian> read(@Nullable List<GuardianInput> guardians, String property, EntryFaults faults) {
        List<GuardianInput> said = guardians == null ? List.of() : guardians;
        faults.once(property, said, "legalRank", GuardianInput::legalRank);
        List<Guardian> read = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            read.add(said.get(i).read(faults.in(property, i)));
        }
        return List.copyOf(read);
    }

    private Guardian read(EntryFaults faults) {
        return new Guardian(
                civility == null ? null : civility.name(),
                faults.line("lastName", lastName, NAME),
                faults.line("firstName", firstName, NAME),
                legalRank,
                faults.line("relationship", relationship, RELATIONSHIP),
                faults.line("denomination", denomination, DENOMINATION),
                address == null ? null : address.read(faults.in("address")));
    }
}
