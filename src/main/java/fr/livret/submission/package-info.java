/** Hands exported files over: channels and their configuration, submissions, attempts, receipts; one package an adapter. */
@NullMarked
package fr.livret.submission;

import org.jspecify.annotations.NullMarked;
