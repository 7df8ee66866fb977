package fr.livret.lsu;

import org.jspecify.annotations.Nullable;

/** The attributes of the element being read, by local name; null for an absent one. */
@FunctionalInterface
interface AttributeValues {
    @Nullable
    String get(String name);
}
