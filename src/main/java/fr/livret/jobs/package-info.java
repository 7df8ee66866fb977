@NullMarked
package fr.livret.jobs;

import org.jspecify.annotations.NullMarked;
