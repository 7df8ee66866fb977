package fr.livret.readiness;

import fr.livret.readiness.CountCollector.Counted;
import fr.livret.web.Etag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts all students of a period and keeps a digest of what is said of each: some sixty bytes a student. */
final class CountCollector implements JudgedStudents.Collector<Counted> {

    private static final ReadinessFilter ALL =
            new ReadinessFilter(List.of(), List.of(), List.of(), List.of(), null, null);

    private final Tally tally = new Tally();
    private final List<Digest> digests = new ArrayList<>();

    /** The counts, and a digest a student. */
    record Counted(Counts counts, List<Digest> digests) {}

    /** Changes whenever what readiness says of the student does. */
    record Digest(UUID student, String digest) {}

    @Override
    public void accept(JudgedStudent student) {
        tally.add(student, ALL);
        String said = student.verdict().status() + " " + student.verdict().items() + " "
                + student.view().exclusion() + " " + student.view().classCode();
        digests.add(new Digest(student.view().id(), Etag.ofContent(said).opaque()));
    }

    @Override
    public Counted result() {
        return new Counted(tally.counts(), digests);
    }
}
