package fr.livret.imports;

import fr.livret.siecle.SiecleKind;
import org.jspecify.annotations.Nullable;

/** What an imported file is, recognised from its content. */
public enum FileKind {
    LSU(null),
    SIECLE_STUDENTS(SiecleKind.STUDENTS),
    SIECLE_GUARDIANS(SiecleKind.GUARDIANS),
    SIECLE_NOMENCLATURE(SiecleKind.NOMENCLATURE),
    SIECLE_STRUCTURES(SiecleKind.STRUCTURES),
    SIECLE_COMMONS(SiecleKind.COMMONS),
    STS(SiecleKind.STS);

    private final @Nullable SiecleKind siecle;

    FileKind(@Nullable SiecleKind siecle) {
        this.siecle = siecle;
    }

    /** The kind of SIECLE or STS file; null for an LSU file. */
    @Nullable
    SiecleKind siecle() {
        return siecle;
    }

    static FileKind of(SiecleKind kind) {
        return switch (kind) {
            case STUDENTS -> SIECLE_STUDENTS;
            case GUARDIANS -> SIECLE_GUARDIANS;
            case NOMENCLATURE -> SIECLE_NOMENCLATURE;
            case STRUCTURES -> SIECLE_STRUCTURES;
            case COMMONS -> SIECLE_COMMONS;
            case STS -> STS;
        };
    }
}
