package fr.livret.sample;

import java.util.ArrayList;
import java.util.List;

/** Subjects, the common ones first, in the order of the report card. The local one has no SIECLE code. */
enum Subject {
    FRENCH("020700", "S", "FRANCAIS"),
    MATHEMATICS("061300", "S", "MATHEMATIQUES"),
    HISTORY("043700", "S", "HISTOIRE-GEOGRAPHIE"),
    CIVICS("043800", "S", "ENSEIGNEMENT MORAL ET CIVIQUE"),
    ENGLISH("030201", "O", "ANGLAIS LV1"),
    SPANISH("030602", "O", "ESPAGNOL LV2"),
    GERMAN("030102", "O", "ALLEMAND LV2"),
    ITALIAN("030802", "O", "ITALIEN LV2"),
    BIOLOGY("062900", "S", "SCIENCES VIE & TERRE"),
    PHYSICS("062300", "S", "PHYSIQUE-CHIMIE"),
    TECHNOLOGY("070800", "S", "TECHNOLOGIE"),
    ART("090100", "S", "ARTS PLASTIQUES"),
    MUSIC("081300", "S", "EDUCATION MUSICALE"),
    SPORT("100100", "S", "EDUCATION PHYSIQUE ET SPORTIVE"),
    LATIN("020300", "F", "LCA LATIN"),
    CHOIR("081301", "F", "CHANT CHORAL"),
    GREEK("020400", "F", "LCA GREC"),
    SIGN_LANGUAGE("036300", "F", "LANGUE DES SIGNES FRANCAISE"),
    THEATRE("THEAT", "X", "Atelier théâtre"),
    LONG_LABEL("999001", "X", "DECOUVERTE DES METIERS DE L'ARTISANAT ET DU PATRIMOINE");

    /** Subjects of a usual report card. */
    static final int COMMON = 12;

    /** As many as a school can have. */
    static final int MOST = 16;

    private static final List<Subject> SECOND_LANGUAGES = List.of(SPANISH, GERMAN, ITALIAN);
    private static final List<Subject> OPTIONS = List.of(LATIN, CHOIR, GREEK, SIGN_LANGUAGE);

    final String code;
    final String modality;
    final String label;

    Subject(String code, String modality, String label) {
        this.code = code;
        this.modality = modality;
        this.label = label;
    }

    /** The first {@code count} subjects of a pupil, with the second language that is theirs. */
    static List<Subject> followed(int count, Subject secondLanguage) {
        List<Subject> followed = new ArrayList<>();
        for (Subject subject : values()) {
            boolean common = subject.compareTo(SPORT) <= 0;
            boolean theirs = !SECOND_LANGUAGES.contains(subject) || subject == secondLanguage;
            if ((common || OPTIONS.contains(subject)) && theirs && followed.size() < count) {
                followed.add(subject);
            }
        }
        return followed;
    }

    boolean isSecondLanguage() {
        return SECOND_LANGUAGES.contains(this);
    }

    /** Whether SIECLE has it: the school's own subjects are only in its report cards. */
    boolean isOfSiecle() {
        return compareTo(THEATRE) < 0;
    }

    String id() {
        return "DI_" + code + "_" + modality;
    }

    /** As a pupil is listed under a modality that SIECLE has and LSU has not. */
    String idUnderUnknownModality() {
        return "DI_" + code + "_N";
    }

    /** A second declaration of the same subject, under another label. */
    String idOfDouble() {
        return id() + "_2";
    }
}
