package fr.livret.lsu;

import org.jspecify.annotations.Nullable;

/**
 * What the first lines of a file say about it; null for an absent element.
 *
 * @param schemaLabel the label, empty when absent
 * @param schoolUai code of the issuing school (<i>etablissement</i>), not checked
 */
public record LsuIdentity(
        String schemaLabel,
        @Nullable String schoolUai,
        @Nullable String publisher,
        @Nullable String application,
        @Nullable String applicationVersion) {}
