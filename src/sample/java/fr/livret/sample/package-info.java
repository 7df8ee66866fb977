/**
 * A collège that does not exist, of any size, for tests, demo and benchmarks: the same options always give the same bytes.
 * Pupils and teachers bear names of birds; subject codes are those of SIECLE as public files show them.
 */
@NullMarked
package fr.livret.sample;

import org.jspecify.annotations.NullMarked;
