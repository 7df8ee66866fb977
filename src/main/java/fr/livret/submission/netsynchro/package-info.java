/** Hands a file to an HTTPS receiver such as the Ministry's NetSynchro; {@code docs/netsynchro.md} says what is assumed of it. */
@NullMarked
package fr.livret.submission.netsynchro;

import org.jspecify.annotations.NullMarked;
