@NullMarked
package fr.livret.overview;

import org.jspecify.annotations.NullMarked;
