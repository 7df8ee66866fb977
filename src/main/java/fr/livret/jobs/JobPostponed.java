package fr.livret.jobs;

import java.time.Duration;

/** Thrown by a handler whose job cannot run yet: it is run again after the delay, and no attempt is counted. */
public final class JobPostponed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration delay;

    public JobPostponed(Duration delay) {
        super("postponed", null, false, false);
        this.delay = delay;
    }

    Duration delay() {
        return delay;
    }
}
