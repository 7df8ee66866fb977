package fr.livret.reportcard;

/** A cycle that ends with a report: 3 at the end of 6e, 4 at the end of 3e. The {@code cycle} of a path. */
public record Cycle(int value) {

    private static final int FIRST = 3;
    private static final int LAST = 4;

    /** Used by the platform to read the parameter. */
    public static Cycle fromString(String text) {
        int value = Integer.parseInt(text);
        if (value < FIRST || value > LAST) {
            throw new IllegalArgumentException("no cycle that ends with a report");
        }
        return new Cycle(value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
