package fr.livret.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.livret.support.Database;
import fr.livret.support.PostgresResource;
import fr.livret.support.Schools;
import fr.livret.web.NotFoundProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeStampsTest {

    @Inject
    SchoolTransaction transaction;

    @Inject
    ChangeStamps stamps;

    private String uai;

    @BeforeEach
    void createSchool() {
        uai = Schools.create();
    }

    private long stamp() {
        return transaction.read(uai, () -> stamps.of(uai));
    }

    private String teacher(String key) {
        return "insert into teacher (school, key) values ('" + uai + "', '" + key + "')";
    }

    @Test
    void isZeroBeforeThereIsAnything() {
        assertThat(stamp()).isZero();
    }

    @Test
    void risesOnceATransactionHoweverMuchItChanges() {
        Database.execute("begin; " + teacher("a") + "; " + teacher("b") + "; commit");

        assertThat(stamp()).isEqualTo(1);
    }

    @Test
    void risesWhenARowIsChangedOrRemoved() {
        Database.execute(
                teacher("a"),
                "update teacher set last_name = 'HURON' where school = '" + uai + "'",
                "delete from teacher where school = '" + uai + "'");

        assertThat(stamp()).isEqualTo(3);
    }

    @Test
    void staysWhenNothingIsFoundToChange() {
        Database.execute("update teacher set last_name = 'HURON' where school = '" + uai + "'");

        assertThat(stamp()).isZero();
    }

    @Test
    void staysWhenATransactionIsRolledBack() {
        Database.execute("begin; " + teacher("a") + "; rollback");

        assertThat(stamp()).isZero();
    }

    @Test
    void staysWhenAnotherSchoolChanges() {
        String other = Schools.create();
        Database.execute("insert into teacher (school, key) values ('" + other + "', 'a')");

        assertThat(stamp()).isZero();
    }

    @Test
    void leavesNoTraceOfTheTransactions() {
        Database.execute(teacher("a"), teacher("b"));

        assertThat(Database.rows("select * from school_change_mark where school = ?", uai))
                .isEmpty();
    }

    /** A long import holds no other writer of the school up; and the later number is never seen before the earlier. */
    @Test
    void letsWritersOfASchoolWorkAtOnce() throws SQLException {
        try (Connection slow = connection();
                Connection quick = connection()) {
            execute(slow, teacher("a"));
            execute(quick, "set local lock_timeout = '2s'");
            execute(quick, teacher("b"));
            quick.commit();
            assertThat(stamp()).isEqualTo(1);
            slow.commit();
            assertThat(stamp()).isEqualTo(2);
        }
    }

    @Test
    void knowsNoSchoolThatDoesNotExist() {
        String nobody = Schools.unusedUai();

        assertThatThrownBy(() -> transaction.read(nobody, () -> stamps.of(nobody)))
                .isInstanceOf(NotFoundProblem.class);
    }

    private static Connection connection() throws SQLException {
        Connection connection = DriverManager.getConnection(
                ConfigProvider.getConfig().getValue(PostgresResource.SUPERUSER_URL, String.class));
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
