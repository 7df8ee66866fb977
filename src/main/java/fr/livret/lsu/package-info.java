/**
 * The LSU file format: model, schema descriptions, reader, streaming writer and checker.
 *
 * <p>Pure Java: only the JDK, JAXB, Woodstox and this package's own records. Dates, averages and codes travel as the
 * lexical values of the file; what they mean is in {@code docs/lsu-format.md}.
 */
@NullMarked
package fr.livret.lsu;

import org.jspecify.annotations.NullMarked;
