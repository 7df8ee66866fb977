package fr.livret.imports;

import fr.livret.school.BulkUpsert.Table;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How the rows of a kind of object are compared.
 *
 * @param kind name in counts and differences
 * @param key what tells rows apart
 * @param subject what a row is known by, given the SIECLE identifiers of students
 * @param erasing components whose absence in a file means that there is none; for the others it means "not said"
 * @param told whether differences tell values
 */
record Compared<R extends Record>(
        String kind,
        Table<R> table,
        Function<R, Object> key,
        BiFunction<R, Map<UUID, String>, Difference.Subject> subject,
        Set<String> erasing,
        boolean told) {}
