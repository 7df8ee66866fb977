/** Who did what in a school, for its administrators. */
@NullMarked
package fr.livret.audit;

import org.jspecify.annotations.NullMarked;
