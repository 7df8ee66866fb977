package fr.livret.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The work behind a kind of job. A job may run more than once: the process may die at any point, and delivery is at
 * least once.
 */
public interface JobHandler {

    /** Name of the queue, unique. */
    String queue();

    /**
     * Runs the job to its final state. What the handler throws is taken for a passing fault: the job is run again a few
     * times, later and later.
     *
     * @throws JobPostponed when the job cannot run yet
     */
    void run(String school, UUID job);

    /**
     * How long to wait after that many failures in a row, for a job that is never given up; empty leaves it to the
     * configuration.
     */
    default Optional<Duration> ownDelay(int failures) {
        return Optional.empty();
    }

    /** Called once when the last attempt failed: gives the job its final state. */
    void giveUp(String school, UUID job);
}
