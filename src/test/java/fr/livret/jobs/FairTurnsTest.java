package fr.livret.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FairTurnsTest {

    private final String queue = "turns-" + UUID.randomUUID();

    @Inject
    FairTurns turns;

    @AfterEach
    void forget() {
        Database.execute("delete from scheduled_tasks where task_name = '" + queue + "'");
    }

    @Test
    void everySchoolsFirstJobComesBeforeAnySchoolsSecond() {
        add("busy", "1");
        add("busy", "2");
        add("busy", "3");
        add("late", "4");

        assertThat(order()).containsExactly("busy/1", "late/4", "busy/2", "busy/3");
    }

    @Test
    void theNextJobOfASchoolMovesUpWhenOneHasEnded() {
        add("busy", "1");
        add("busy", "2");
        add("busy", "3");
        end("busy", "1");
        add("late", "4");
        add("late", "5");

        assertThat(order()).containsExactly("busy/2", "late/4", "busy/3", "late/5");
    }

    @Test
    void aJobThatEndsOutOfTurnMovesUpOnlyThoseBehindIt() {
        add("busy", "1");
        add("busy", "2");
        add("busy", "3");
        end("busy", "2");

        assertThat(Database.rows(
                        "select task_instance, priority from scheduled_tasks where task_name = ? order by 1", queue))
                .containsExactly("busy/1 0", "busy/3 -1");
    }

    private void add(String school, String job) {
        String instance = school + "/" + job;
        Database.execute(
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)"
                        + " values ('" + queue + "', '" + instance + "', now() + interval '1 day', false, 1, "
                        + turns.of(queue, school, instance) + ")");
    }

    private void end(String school, String job) {
        String instance = school + "/" + job;
        int priority = Integer.parseInt(Database.rows(
                        "select priority from scheduled_tasks where task_name = ? and task_instance = ?",
                        queue,
                        instance)
                .get(0));
        Database.execute(
                "delete from scheduled_tasks where task_name = '" + queue + "' and task_instance = '" + instance + "'");
        turns.ended(queue, school, priority);
    }

    private List<String> order() {
        return Database.rows(
                "select task_instance from scheduled_tasks where task_name = ? order by priority desc, execution_time,"
                        + " task_instance",
                queue);
    }
}
