package fr.livret.imports;

/** Collects what an import could not understand, row by row; the rest comes in. */
@FunctionalInterface
interface Refusals {
    void add(Refusal refusal);
}
