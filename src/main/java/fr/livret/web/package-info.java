@NullMarked
package fr.livret.web;

import org.jspecify.annotations.NullMarked;
