/** An adapter of somebody else's, found by CDI: it stands for the world outside in tests. */
package org.example.receiver;
