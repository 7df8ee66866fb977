/** Livret on a machine with nothing but a JDK and Maven; none of it is in the production build. */
@NullMarked
package fr.livret.demo;

import org.jspecify.annotations.NullMarked;
