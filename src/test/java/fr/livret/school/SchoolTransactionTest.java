package fr.livret.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.livret.security.SchoolAccess;
import fr.livret.support.Schools;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchoolTransactionTest {

    @Inject
    SchoolTransaction transaction;

    @Inject
    EntityManager database;

    private Number count(String table) {
        return (Number)
                database.createNativeQuery("select count(*) from " + table).getSingleResult();
    }

    private int insertPeriod(String school) {
        return database.createNativeQuery("""
                        insert into period (school, code, school_year, rank, periods_in_year, starts_on, ends_on, label, version)
                        values (:school, '2025-T1', 2025, 1, 3, '2025-09-01', '2025-11-30', 'T1', 0)""").setParameter("school", school).executeUpdate();
    }

    @Test
    void showsOnlyTheSchoolsRowsToAQueryThatForgotItsFilter() {
        var mine = Schools.create();
        var theirs = Schools.create();
        transaction.write(mine, () -> insertPeriod(mine));
        transaction.write(theirs, () -> insertPeriod(theirs));

        assertThat(transaction.read(mine, () -> count("school")).intValue()).isEqualTo(1);
        assertThat(transaction.read(mine, () -> count("period")).intValue()).isEqualTo(1);
    }

    @Test
    void showsNothingOutside() {
        var uai = Schools.create();
        transaction.write(uai, () -> insertPeriod(uai));

        for (var table : Set.of("school", "period", "audit_event")) {
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> count(table))
                            .intValue())
                    .as(table)
                    .isZero();
            assertThat(transaction.system(() -> count(table)).intValue())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void leavesNoSchoolOnThePooledConnection() {
        var uai = Schools.create();
        transaction.read(uai, () -> count("school"));

        for (var i = 0; i < 30; i++) {
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> count("school"))
                            .intValue())
                    .isZero();
        }
    }

    @Test
    void cannotWriteARowOfAnotherSchool() {
        var mine = Schools.create();
        var theirs = Schools.create();

        assertThatThrownBy(() -> transaction.write(mine, () -> insertPeriod(theirs)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void cannotWriteInARead() {
        var uai = Schools.create();

        assertThatThrownBy(() -> transaction.read(uai, () -> insertPeriod(uai))).hasMessageContaining("read-only");
    }

    @Test
    void cannotWriteInsideARead() {
        var uai = Schools.create();

        assertThatThrownBy(() -> transaction.read(uai, () -> transaction.write(uai, () -> insertPeriod(uai))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cannotReachAnotherSchoolInside() {
        var mine = Schools.create();
        var theirs = Schools.create();

        assertThatThrownBy(() -> transaction.read(mine, () -> transaction.read(theirs, () -> count("school"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void joinsTheTransactionOfTheSameSchool() {
        var uai = Schools.create();

        var seen = transaction.write(uai, () -> {
            insertPeriod(uai);
            return transaction.read(uai, () -> count("period"));
        });

        assertThat(seen.intValue()).isEqualTo(1);
    }

    @Test
    void undoesEverythingWhenTheWorkFails() {
        var uai = Schools.create();

        assertThatThrownBy(() -> transaction.run(uai, () -> {
                    insertPeriod(uai);
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(transaction.read(uai, () -> count("period")).intValue()).isZero();
    }

    @Test
    void readsOneSnapshot() {
        var uai = Schools.create();

        var seen = transaction.read(uai, () -> {
            var before = count("period").intValue();
            Thread writer = new Thread(() -> transaction.write(uai, () -> insertPeriod(uai)));
            writer.start();
            try {
                writer.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return count("period").intValue() - before;
        });

        assertThat(seen).isZero();
        assertThat(transaction.read(uai, () -> count("period")).intValue()).isEqualTo(1);
    }

    @Test
    void listsTheSchoolsOfAnAccessWithoutTheirData() {
        var mine = Schools.create();
        var other = Schools.create();
        Schools.create();
        transaction.write(mine, () -> insertPeriod(mine));
        var access = new SchoolAccess(false, Set.of(mine, other));

        assertThat(transaction.readSchools(access, () -> count("school")).intValue())
                .isEqualTo(2);
        assertThat(transaction.readSchools(access, () -> count("period")).intValue())
                .isZero();
    }
}
