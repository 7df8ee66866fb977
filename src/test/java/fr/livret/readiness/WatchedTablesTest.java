package fr.livret.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A table that readiness reads and nobody watches would let a caller believe that nothing changed. */
@QuarkusTest
class WatchedTablesTest {

    private static final Pattern TABLE = Pattern.compile("(?:from|join) ([a-z_]+)");

    /** Not tables, or made from what the others hold. */
    private static final Set<String> DERIVED = Set.of("stay", "listed", "lateral", "readiness_noticed");

    @Test
    void everyTableOfTheViewRaisesTheStampWhateverHappensToItsRows() {
        Set<String> read = new TreeSet<>();
        TABLE.matcher(SchoolViewSql.CONTEXT + SchoolViewSql.STUDENTS)
                .results()
                .forEach(match -> read.add(match.group(1)));
        read.removeAll(DERIVED);

        Set<String> watched = new TreeSet<>(Database.rows("""
                select tgrelid::regclass::text from pg_trigger
                where tgname in ('watch_insert', 'watch_update', 'watch_delete')
                group by tgrelid having count(*) = 3"""));
        assertThat(read).contains("subject_result", "programme", "exclusion");
        assertThat(watched).containsAll(read);
    }
}
