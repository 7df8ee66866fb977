package fr.livret.roster;

/** Keys of what the roster holds. */
final class Keys {

    /** Code of a class or a group, as SIECLE has it: 20 characters, spaces and accents among them. */
    private static final String STRUCTURE = "[^\\p{Cc}\\p{Cs}]{1,20}";

    private Keys() {}

    static boolean isStructure(String key) {
        return key.matches(STRUCTURE) && !key.isBlank();
    }
}
