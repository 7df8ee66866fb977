/** Competency evaluations: what generated values are made from. */
@NullMarked
package fr.livret.positioning.evaluation;

import org.jspecify.annotations.NullMarked;
