/** The closed lists of codes of the LSU format, for front ends. */
@NullMarked
package fr.livret.nomenclatures;

import org.jspecify.annotations.NullMarked;
