@NullMarked
package fr.livret.export;

import org.jspecify.annotations.NullMarked;
