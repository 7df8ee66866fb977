package fr.livret.imports;

/** How many findings an import made, by level. */
public record FindingCounts(int blocking, int warning, int information) {}
