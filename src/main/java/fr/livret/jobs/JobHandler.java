package fr.livret.jobs;

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
     */
    void run(String school, UUID job);

    /** Called once when the last attempt failed: gives the job its final state. */
    void giveUp(String school, UUID job);
}
