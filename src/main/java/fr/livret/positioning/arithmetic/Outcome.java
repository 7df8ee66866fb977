package fr.livret.positioning.arithmetic;

/** What a generation does for a student in a service. */
public sealed interface Outcome permits Derived, Left {}
