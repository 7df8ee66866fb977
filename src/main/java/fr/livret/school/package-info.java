@NullMarked
package fr.livret.school;

import org.jspecify.annotations.NullMarked;
