package fr.livret.security;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The schools that a caller may act on: those listed in its token, or every one ({@code *}). */
public record SchoolAccess(boolean all, Set<String> uais) {

    private static final String EVERY_SCHOOL = "*";

    public SchoolAccess {
        uais = Set.copyOf(uais);
    }

    static SchoolAccess of(Collection<String> claim) {
        return claim.contains(EVERY_SCHOOL)
                ? new SchoolAccess(true, Set.of())
                : new SchoolAccess(false, Set.copyOf(claim));
    }

    public boolean allows(String uai) {
        return all || uais.contains(uai);
    }

    /** As the database's row-level security reads it: {@code *} or a list with commas. */
    public String asSetting() {
        return all ? EVERY_SCHOOL : String.join(",", new TreeSet<>(uais));
    }
}
