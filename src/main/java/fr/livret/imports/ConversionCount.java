package fr.livret.imports;

/** How often an older form was turned into the present one, by rule, and the line of its first use. */
public record ConversionCount(String rule, int count, int firstLine) {}
