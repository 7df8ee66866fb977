/**
 * What a submission adapter is written against: the JDK and these types, nothing else of Livret. {@code docs/adapters.md}
 * shows how.
 */
@NullMarked
package fr.livret.submission.spi;

import org.jspecify.annotations.NullMarked;
