/**
 * Readers of the files that a school exports from SIECLE and STS-web. They know the formats and nothing else: what a file
 * says comes out as records, what cannot be understood as {@link fr.livret.siecle.Anomaly anomalies}.
 */
@NullMarked
package fr.livret.siecle;

import org.jspecify.annotations.NullMarked;
