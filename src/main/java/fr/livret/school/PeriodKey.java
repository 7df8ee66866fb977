package fr.livret.school;

/** The identity of a period row. */
record PeriodKey(String school, String code) {}
