/** Generation of LSU grades and positionings: its rules, its runs, what they wrote and how it is undone. */
@NullMarked
package fr.livret.positioning.generation;

import org.jspecify.annotations.NullMarked;
