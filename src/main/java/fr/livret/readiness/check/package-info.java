@NullMarked
package fr.livret.readiness.check;

import org.jspecify.annotations.NullMarked;
