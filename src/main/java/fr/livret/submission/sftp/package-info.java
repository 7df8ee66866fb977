/** Hands a file to an SFTP server. */
@NullMarked
package fr.livret.submission.sftp;

import org.jspecify.annotations.NullMarked;
