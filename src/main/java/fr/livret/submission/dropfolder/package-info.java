/** Hands a file to a transfer agent by a directory. */
@NullMarked
package fr.livret.submission.dropfolder;

import org.jspecify.annotations.NullMarked;
