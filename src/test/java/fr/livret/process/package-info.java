/** The packaged service and its PostgreSQL as processes of their own: for tests that break them, and for benchmarks. */
package fr.livret.process;
