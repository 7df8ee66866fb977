@NullMarked
package fr.livret.reportcard;

import org.jspecify.annotations.NullMarked;
