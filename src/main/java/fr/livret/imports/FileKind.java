package fr.livret.imports;

/** What an imported file is, recognised from its content. */
public enum FileKind {
    LSU
}
