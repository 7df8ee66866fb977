package fr.livret.imports;

/** How often an older form was turned into the present one, by rule; {@code detail} explains the rule's first use. */
public record ConversionCount(String rule, int count, int firstLine) {}
