package fr.livret.imports;

import fr.livret.siecle.SiecleStudent;
import java.util.UUID;

/** A student of a file with the identity that it has, or gets, in the school. */
record IdentifiedStudent(UUID id, SiecleStudent said) {}
