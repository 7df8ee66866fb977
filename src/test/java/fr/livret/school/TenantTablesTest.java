package fr.livret.school;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The tables as PostgreSQL's own catalogue knows them, whichever migration made them. */
@QuarkusTest
class TenantTablesTest {

    private static final String TABLES_OF_A_SCHOOL = """
            select c.relname from pg_class c
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
              and (c.relname = 'school' or exists (
                select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'school' and not a.attisdropped))
            """;

    @Test
    void findsTablesOfASchool() {
        assertThat(Database.rows(TABLES_OF_A_SCHOOL)).contains("school", "period", "idempotency_key", "audit_event");
    }

    @Test
    void everyTableOfASchoolForcesRowLevelSecurity() {
        assertThat(Database.rows(TABLES_OF_A_SCHOOL + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void everyTableOfASchoolHasAPolicy() {
        assertThat(
                        Database.rows(
                                TABLES_OF_A_SCHOOL
                                        + " and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'of_school')"))
                .isEmpty();
    }

    @Test
    void everyTableOfASchoolHasTheSchoolInItsKey() {
        assertThat(Database.rows(TABLES_OF_A_SCHOOL + """
                         and c.relname <> 'school' and not exists (
                            select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
                            where i.indrelid = c.oid and i.indisprimary and a.attname = 'school')""")).isEmpty();
    }

    @Test
    void theServicesRoleOwnsNothingAndIsNoSuperuser() {
        assertThat(Database.rows(
                        "select rolname from pg_roles where rolname = 'livret_app' and (rolsuper or rolbypassrls)"))
                .isEmpty();
        assertThat(Database.rows("select relname from pg_class where pg_get_userbyid(relowner) = 'livret_app'"))
                .isEmpty();
    }
}
