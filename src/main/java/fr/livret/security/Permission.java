package fr.livret.security;

import java.util.Arrays;

/** What code checks; groups are mapped to permissions by configuration ({@code livret.security.groups.<group>}). */
public enum Permission {
    SCHOOL_READ("school:read"),
    POSITIONING_WRITE("positioning:write"),
    DATA_WRITE("data:write"),
    READINESS_READ("readiness:read"),
    EXPORT_RUN("export:run"),
    EXPORT_READ("export:read"),
    OVERVIEW_READ("overview:read"),
    AUDIT_READ("audit:read");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    /** The permission of that code, as written in the configuration and in {@code x-permission}. */
    public static Permission ofCode(String code) {
        return Arrays.stream(values())
                .filter(permission -> permission.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown permission " + code));
    }

    public String code() {
        return code;
    }
}
