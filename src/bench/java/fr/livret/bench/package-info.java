/** Measures the packaged service from outside, on the sample collège; run with {@code mvn -Pbench}. */
@NullMarked
package fr.livret.bench;

import org.jspecify.annotations.NullMarked;
