package fr.livret.readiness.check;

import fr.livret.roster.Guardian;
import java.util.List;

/** At least one legal guardian whom LSU can write to. */
final class GuardianAddressCheck implements StudentCheck {

    @Override
    public List<MissingItem> missing(StudentCase student) {
        return student.view().effectiveGuardians().stream().anyMatch(GuardianAddressCheck::isReachable)
                ? List.of()
                : List.of(MissingItem.warning(ItemCode.GUARDIAN_ADDRESS, null));
    }

    private static boolean isReachable(Guardian guardian) {
        boolean legal = guardian.legalRank() != null || !Texts.isBlank(guardian.denomination());
        return legal && guardian.address() != null && guardian.address().isComplete();
    }
}
