@NullMarked
package fr.livret.storage;

import org.jspecify.annotations.NullMarked;
