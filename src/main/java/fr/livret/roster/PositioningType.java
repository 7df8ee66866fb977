package fr.livret.roster;

/** How a class is evaluated for LSU (positionnement LSU): one type a class, the same in LSU itself. */
public enum PositioningType {
    /** Averages on 20 (avec notes). */
    GRADES,
    /** Levels 1 to 4 (échelle de 1 à 4). */
    SCALE_1_TO_4,
    /** Objectives, 1 not reached to 4 exceeded (objectifs d'apprentissage). */
    LEARNING_OBJECTIVES
}
