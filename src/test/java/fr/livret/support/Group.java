package fr.livret.support;

import java.util.List;

/** The user groups and their permissions, as product.md § 2 has them: stated here a second time, to check the configuration. */
public enum Group {
    ADMINISTRATION("Administration", "school:read", "positioning:write", "data:write", "readiness:read", "export:read"),
    ADMINISTRATOR("Administrator", "school:read", "readiness:read", "export:run", "export:read", "audit:read"),
    INTEGRATION("Integration", "school:read", "data:write"),
    DISTRICT("District", "overview:read");

    private final String claim;
    private final String permissions;

    Group(String claim, String... permissions) {
        this.claim = claim;
        this.permissions = String.join(" ", permissions);
    }

    public String claim() {
        return claim;
    }

    public boolean may(String permission) {
        return List.of(permissions.split(" ")).contains(permission);
    }
}
