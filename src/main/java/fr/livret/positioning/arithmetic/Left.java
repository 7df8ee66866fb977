package fr.livret.positioning.arithmetic;

/** No value, and why. */
public record Left(LeftReason reason) implements Outcome {}
