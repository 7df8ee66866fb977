package fr.livret.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.livret.school.SchoolTransaction;
import fr.livret.support.Database;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditLogTest {

    @Inject
    SchoolTransaction transaction;

    @Inject
    EntityManager database;

    @Test
    void keepsWhoDidWhat() {
        var uai = Schools.create();

        assertThat(Database.rows("select caller, action, object_id from audit_event where school = ?", uai))
                .containsExactly("test-Administration school.created " + uai);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from audit_event", "update audit_event set caller = 'nobody'"})
    void cannotBeRewritten(String sql) {
        var uai = Schools.create();

        assertThatThrownBy(() -> transaction.write(
                        uai, () -> database.createNativeQuery(sql).executeUpdate()))
                .hasMessageContaining("permission denied");
    }
}
