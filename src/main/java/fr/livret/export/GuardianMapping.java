package fr.livret.export;

import fr.livret.lsu.model.Adresse;
import fr.livret.lsu.model.Responsable;
import fr.livret.roster.Guardian;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Guardians as the file carries them. An address that LSU would refuse is left out rather than completed. */
final class GuardianMapping {

    private GuardianMapping() {}

    static List<Responsable> map(List<Guardian> guardians) {
        return guardians.stream().map(GuardianMapping::map).toList();
    }

    private static Responsable map(Guardian guardian) {
        Responsable mapped = new Responsable();
        mapped.civilite = guardian.civility();
        mapped.nom = guardian.lastName();
        mapped.prenom = guardian.firstName();
        mapped.legal1 = rank(guardian, 1);
        mapped.legal2 = rank(guardian, 2);
        mapped.lienParente = guardian.relationship();
        mapped.denomination = guardian.denomination();
        Guardian.Address address = guardian.address();
        if (address != null && address.isComplete()) {
            mapped.adresse = map(address);
        }
        return mapped;
    }

    private static @Nullable String rank(Guardian guardian, int rank) {
        return Objects.equals(guardian.legalRank(), rank) ? "true" : null;
    }

    private static Adresse map(Guardian.Address address) {
        Adresse mapped = new Adresse();
        mapped.ligne1 = address.line1();
        mapped.ligne2 = address.line2();
        mapped.ligne3 = address.line3();
        mapped.ligne4 = address.line4();
        mapped.codePostal = address.postCode();
        mapped.commune = address.town();
        return mapped;
    }
}
