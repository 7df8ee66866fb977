package fr.livret.web;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;

/** Reads what PostgreSQL meant from what was thrown. */
final class DatabaseFaults {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String SERIALIZATION_FAILURE = "40001";
    /** Connection refused or lost, login refused, too many connections, server starting or stopping. */
    private static final Set<String> AWAY = Set.of("08", "28", "53", "57");

    private DatabaseFaults() {}

    static boolean isConcurrentChange(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof OptimisticLockException
                        || cause instanceof StaleObjectStateException
                        || (cause instanceof ConstraintViolationException violation
                                && UNIQUE_VIOLATION.equals(violation.getSQLState()))
                        || (cause instanceof SQLException sql && SERIALIZATION_FAILURE.equals(sql.getSQLState())));
    }

    /** A row that others refer to was to be erased, or a row that is gone was referred to. */
    static boolean isBrokenReference(Throwable failure) {
        return causes(failure)
                .anyMatch(
                        cause -> cause instanceof SQLException sql && FOREIGN_KEY_VIOLATION.equals(sql.getSQLState()));
    }

    static boolean isAway(Throwable failure) {
        return causes(failure)
                .anyMatch(cause ->
                        cause instanceof JDBCConnectionException || (cause instanceof SQLException sql && isAway(sql)));
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null) {
            return failure.getMessage() != null && failure.getMessage().contains("acquisition timeout");
        }
        return state.length() == 5 && AWAY.contains(state.substring(0, 2));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .limit(20);
    }
}
