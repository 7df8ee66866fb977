package fr.livret.roster;

/** The identity of a class row. */
record ClassKey(String school, int schoolYear, String code) {}
