@NullMarked
package fr.livret.roster;

import org.jspecify.annotations.NullMarked;
