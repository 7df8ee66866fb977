package fr.livret.readiness;

import fr.livret.readiness.check.ItemCode;

/**
 * How often an item is missing in a group of students.
 *
 * @param count occurrences; a student may lack an appraisal in several subjects
 * @param blocking occurrences that block
 * @param students who lack it at least once
 */
record CountedItem(ItemCode code, ItemCode.Level level, long count, long blocking, long students) {}
