package fr.livret.imports;

/**
 * How to import.
 *
 * @param apply false shows the difference and writes nothing
 * @param strict refuses a file that its schema refuses
 */
record ImportOptions(boolean apply, boolean strict) {}
