package fr.livret.imports;

import fr.livret.jobs.JobError;

/** A file that must not be applied: the import fails with this error and leaves the school as it was. */
final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient JobError error;

    ImportRefusedException(String problem) {
        this(JobError.of(problem));
    }

    ImportRefusedException(JobError error) {
        super(error.problem(), null, false, false);
        this.error = error;
    }

    JobError error() {
        return error;
    }
}
