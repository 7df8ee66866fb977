@NullMarked
package fr.livret.security;

import org.jspecify.annotations.NullMarked;
