package fr.livret.roster;

/** Whether a service is taught with grades; independent of the positioning type of the class. */
public enum ServiceMode {
    WITH_GRADES,
    WITHOUT_GRADES
}
