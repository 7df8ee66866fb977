package fr.livret.school;

/** A school year (<i>année scolaire</i>), by its first calendar year. The {@code year} parameter of operations, when it is optional. */
public record SchoolYear(int value) {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    /** Used by the platform to read the parameter. */
    public static SchoolYear fromString(String text) {
        var year = Integer.parseInt(text);
        if (year < FIRST || year > LAST) {
            throw new IllegalArgumentException("not a school year");
        }
        return new SchoolYear(year);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
