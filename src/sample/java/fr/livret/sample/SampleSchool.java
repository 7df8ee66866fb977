package fr.livret.sample;

import fr.livret.school.PeriodCode;
import fr.livret.siecle.SiecleKind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A collège that does not exist. Nothing of it is kept in memory but its classes: pupils are made one class at a time,
 * whenever they are asked for. Thread-safe.
 */
public final class SampleSchool {

    public static final String UAI = "0999999F";
    public static final String NAME = "Collège des Roseaux";
    public static final int YEAR = 2025;

    private static final int PUPILS_PER_CLASS = 28;

    private final SampleOptions options;
    private final List<SampleClass.Place> places;

    private SampleSchool(SampleOptions options) {
        this.options = options;
        this.places = places(options);
    }

    public static SampleSchool of(SampleOptions options) {
        return new SampleSchool(options);
    }

    public SampleOptions options() {
        return options;
    }

    /** Its classes, level by level. */
    public List<SampleClass> classes() {
        return places.stream().map(SampleClass.Place::asSeenOutside).toList();
    }

    /** Its terms, with their bounds. */
    public List<SampleTerm> terms() {
        return options.periods().stream().map(SampleTerm::of).toList();
    }

    /** What it lacks, for every period of its options, by period, class and pupil. */
    public List<PlantedDefect> plantedDefects() {
        List<PlantedDefect> planted = new ArrayList<>();
        for (String period : options.periods()) {
            PeriodCode code = PeriodCode.fromString(period);
            pupils().forEach(pupil -> planted.addAll(Planting.on(pupil, code)));
        }
        return planted;
    }

    /**
     * Writes what a school's software would export for a period: an LSU file at 10.0, with the end-of-cycle reports in the
     * last term. Where a defect empties what the format requires, the file is not valid, as such files are not.
     *
     * @throws IllegalArgumentException if the period is not of the options
     */
    public void writeLsuFile(OutputStream out, String period) throws IOException {
        if (!options.periods().contains(period)) {
            throw new IllegalArgumentException("no period " + period);
        }
        new LsuFile(this, PeriodCode.fromString(period)).writeTo(out);
    }

    /** Writes what SIECLE or STS-web would export for the school: the same people, classes and subjects as its LSU files. */
    public void writeSiecleFile(OutputStream out, SiecleKind kind) throws IOException {
        new SiecleExport(this).writeTo(out, kind);
    }

    List<SampleClass.Place> places() {
        return places;
    }

    Stream<Pupil> pupils() {
        return places.stream().flatMap(place -> pupils(place).stream());
    }

    List<Pupil> pupils(SampleClass.Place place) {
        return IntStream.range(place.firstPupil(), place.firstPupil() + place.size())
                .mapToObj(index -> Pupil.of(index, place, options.subjects()))
                .toList();
    }

    private static List<SampleClass.Place> places(SampleOptions options) {
        int students = options.students();
        int classes = Math.max(Math.min(students, Level.values().length), ceil(students, PUPILS_PER_CLASS));
        List<SampleClass.Place> places = new ArrayList<>();
        int levels = Level.values().length;
        int done = 0;
        for (Level level : Level.values()) {
            int ofLevel = share(classes, levels, done + 1) - share(classes, levels, done);
            done++;
            for (int rank = 1; rank <= ofLevel; rank++) {
                int ordinal = places.size();
                int first = share(students, classes, ordinal);
                int next = share(students, classes, ordinal + 1);
                places.add(new SampleClass.Place(level, rank, ordinal, first, next - first, options.defects()));
            }
        }
        return List.copyOf(places);
    }

    /** How much of a whole lies before the given one of its equal parts, the first parts being the larger. */
    private static int share(int whole, int parts, int part) {
        return (int) (((long) whole * part + parts - 1) / parts);
    }

    private static int ceil(int number, int divisor) {
        return (number + divisor - 1) / divisor;
    }
}
