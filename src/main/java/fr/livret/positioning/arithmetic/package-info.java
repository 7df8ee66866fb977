/** What evaluations are worth, and which values may be generated from them: pure rules. docs/positioning.md shows each on an example. */
@NullMarked
package fr.livret.positioning.arithmetic;

import org.jspecify.annotations.NullMarked;
