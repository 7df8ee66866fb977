@NullMarked
package fr.livret.readiness;

import org.jspecify.annotations.NullMarked;
