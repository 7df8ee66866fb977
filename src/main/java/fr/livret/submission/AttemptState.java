package fr.livret.submission;

/** What is known of an attempt. */
enum AttemptState {
    PLANNED,
    SENDING,
    DELIVERED,
    FAILED,
    UNKNOWN,
    /** Cut short; the adapter could tell that sending again is safe. */
    INTERRUPTED,
    CANCELLED
}
