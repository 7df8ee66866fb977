package fr.livret.submission;

/** Life of a submission: queued and sending in turns, then one final state. */
public enum SubmissionState {
    /** Waits for its next attempt. */
    QUEUED,
    SENDING,
    DELIVERED,
    FAILED,
    /** May have been delivered: a person has to settle it. */
    UNKNOWN,
    CANCELLED;

    /** Whether nothing more will be sent. */
    public boolean isOver() {
        return switch (this) {
            case QUEUED, SENDING -> false;
            case DELIVERED, FAILED, UNKNOWN, CANCELLED -> true;
        };
    }

    /** Whether another submission of the same file through the same channel could deliver it twice. */
    boolean excludesAnother() {
        return switch (this) {
            case QUEUED, SENDING, DELIVERED, UNKNOWN -> true;
            case FAILED, CANCELLED -> false;
        };
    }
}
