package fr.livret.imports;

import fr.livret.lsu.model.Adresse;
import fr.livret.lsu.model.Responsable;
import fr.livret.roster.Guardian;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guardians as an LSU file says them. */
final class GuardianReader {

    private static final int LINK = 40;
    private static final int ADDRESS_LINE = 50;
    private static final int POST_CODE = 10;

    private GuardianReader() {}

    static List<Guardian> read(List<Responsable> declared, Row row) {
        List<Guardian> guardians = new ArrayList<>();
        for (Responsable guardian : declared) {
            Integer rank = rank(guardian);
            if (rank != null && rank == 1 && guardians.stream().anyMatch(GuardianReader::isFirst)) {
                row.refuse(RefusalCode.FIRST_GUARDIAN_TWICE, "responsable/@legal1");
                rank = null;
            }
            guardians.add(read(guardian, rank, row));
        }
        return guardians;
    }

    private static boolean isFirst(Guardian guardian) {
        return guardian.legalRank() != null && guardian.legalRank() == 1;
    }

    private static Guardian read(Responsable declared, @Nullable Integer rank, Row row) {
        return new Guardian(
                civility(declared.civilite, row),
                row.text(declared.nom, Limits.NAME, "responsable/@nom"),
                row.text(declared.prenom, Limits.NAME, "responsable/@prenom"),
                rank,
                row.text(declared.lienParente, LINK, "responsable/@lien-parente"),
                row.text(declared.denomination, Limits.COMMENT, "responsable/@denomination"),
                declared.adresse == null ? null : address(declared.adresse, row));
    }

    private static @Nullable String civility(@Nullable String lexical, Row row) {
        if (lexical == null || lexical.matches("M|MME")) {
            return lexical;
        }
        row.refuse(RefusalCode.UNKNOWN_CODE, "responsable/@civilite");
        return null;
    }

    private static @Nullable Integer rank(Responsable declared) {
        if (isTrue(declared.legal1)) {
            return 1;
        }
        return isTrue(declared.legal2) ? 2 : null;
    }

    private static boolean isTrue(@Nullable String lexical) {
        return lexical != null && lexical.strip().matches("true|1");
    }

    private static Guardian.Address address(Adresse declared, Row row) {
        return new Guardian.Address(
                row.text(declared.ligne1, ADDRESS_LINE, "adresse/@ligne1"),
                row.text(declared.ligne2, ADDRESS_LINE, "adresse/@ligne2"),
                row.text(declared.ligne3, ADDRESS_LINE, "adresse/@ligne3"),
                row.text(declared.ligne4, ADDRESS_LINE, "adresse/@ligne4"),
                row.text(declared.codePostal, POST_CODE, "adresse/@code-postal"),
                row.text(declared.commune, Limits.NAME, "adresse/@commune"));
    }
}
