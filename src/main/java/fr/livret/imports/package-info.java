@NullMarked
package fr.livret.imports;

import org.jspecify.annotations.NullMarked;
