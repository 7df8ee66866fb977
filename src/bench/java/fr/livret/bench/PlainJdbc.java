package fr.livret.bench;

import fr.livret.process.ServiceSchool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads through plain JDBC every row and column of a school that its readiness depends on, and does nothing with them. */
final class PlainJdbc {

    private static final int FETCH_SIZE = 100;

    private static final List<String> OF_YEAR = List.of(
            "school_class", "class_period", "service", "enrolment", "itp_theme", "project", "digital_skills_text");
    private static final List<String> OF_SCHOOL =
            List.of("student", "guardian", "teacher", "subject", "service_teacher", "project_group");
    private static final List<String> OF_PERIOD = List.of("report_card", "subject_result");

    private final Connection connection;

    PlainJdbc(Connection connection) {
        this.connection = connection;
    }

    /** How many values there were. */
    long read(ServiceSchool school) throws SQLException {
        long values = 0;
        connection.setAutoCommit(false);
        try {
            for (String table : OF_YEAR) {
                values += read("select * from " + table + " where school = ? and year = 2025", school.uai());
            }
            for (String table : OF_SCHOOL) {
                values += read("select * from " + table + " where school = ?", school.uai());
            }
            for (String table : OF_PERIOD) {
                values += read(
                        "select * from " + table + " where school = ? and period = '" + ServiceSchool.PERIOD + "'",
                        school.uai());
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return values;
    }

    private long read(String sql, String uai) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, uai);
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                long values = 0;
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        values += rows.getObject(column) == null ? 0 : 1;
                    }
                }
                return values;
            }
        }
    }
}
