/** What callers enter whole, object by object or in bulk: one way to write for every kind of object. */
@NullMarked
package fr.livret.register;

import org.jspecify.annotations.NullMarked;
