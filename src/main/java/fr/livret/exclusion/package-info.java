@NullMarked
package fr.livret.exclusion;

import org.jspecify.annotations.NullMarked;
