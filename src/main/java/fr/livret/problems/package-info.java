@NullMarked
package fr.livret.problems;

import org.jspecify.annotations.NullMarked;
