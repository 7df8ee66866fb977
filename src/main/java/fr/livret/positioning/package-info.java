@NullMarked
package fr.livret.positioning;

import org.jspecify.annotations.NullMarked;
