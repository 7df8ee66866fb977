/** Checks an LSU file at any known version and keeps nothing of it; and wires the file format for the rest. */
@NullMarked
package fr.livret.lsucheck;

import org.jspecify.annotations.NullMarked;
