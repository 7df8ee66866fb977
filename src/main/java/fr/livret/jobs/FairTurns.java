package fr.livret.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Turns of the schools in a queue. A school's n-th unfinished job has priority {@code 1 - n}, so that every school's first
 * one comes before any school's second one, however many one school asks for.
 */
@ApplicationScoped
class FairTurns {

    /** The least that the column holds. */
    private static final int LAST = Short.MIN_VALUE;

    private static final String UNFINISHED = "select count(*) from scheduled_tasks"
            + " where task_name = ? and split_part(task_instance, '/', 1) = ? and task_instance <> ?";
    private static final String MOVE_UP = "update scheduled_tasks set priority = priority + 1"
            + " where task_name = ? and split_part(task_instance, '/', 1) = ? and priority < ?";

    private final DataSource dataSource;

    FairTurns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The priority of a new job of the school, in the current transaction. */
    int of(String queue, String school, String instance) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(UNFINISHED)) {
            query.setString(1, queue);
            query.setString(2, school);
            query.setString(3, instance);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return (int) Math.max(LAST, -row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves up the jobs of the school that wait behind one that has ended. */
    void ended(String queue, String school, int priority) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(MOVE_UP)) {
            update.setString(1, queue);
            update.setString(2, school);
            update.setInt(3, priority);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
