package fr.livret.security;

import java.util.Set;

/** Who is asking: the name that the audit keeps, what its groups allow, and the schools it may act on. */
public record Caller(String name, Set<Permission> permissions, SchoolAccess schools) {

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
