package fr.livret.export;

/** What a running export is doing. */
public enum ExportPhase {
    READING,
    WRITING,
    CHECKING,
    SUBMITTING
}
