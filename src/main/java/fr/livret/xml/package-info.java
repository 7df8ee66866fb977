/** What reading XML from outside has in common, whatever the format. */
@NullMarked
package fr.livret.xml;

import org.jspecify.annotations.NullMarked;
