@NullMarked
package fr.livret.webhooks;

import org.jspecify.annotations.NullMarked;
