package fr.livret.readiness.check;

/** What a project, or the student's part in it, lacks; the name is the argument of the item. */
enum ProjectGap {
    /** The group or the project does not exist, or is of the other kind. */
    PROJECT(true),
    /** The student takes part in the group twice. */
    REPEATED(true),
    TITLE(true),
    /** Absent, or neither in the nomenclature nor declared by the school. */
    THEME(true),
    /** Too few distinct subjects, or one that LSU could not be told of. */
    SUBJECTS(true),
    GROUP_TITLE(true),
    /** No teacher, or one without STS identity. */
    GROUP_TEACHERS(true),
    DESCRIPTION(false),
    APPRAISAL(false);

    private final boolean holdingBack;

    ProjectGap(boolean holdingBack) {
        this.holdingBack = holdingBack;
    }

    /** Whether LSU's file has no room for a project without it. */
    boolean isHoldingBack() {
        return holdingBack;
    }
}
