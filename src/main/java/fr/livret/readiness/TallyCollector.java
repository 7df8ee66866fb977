package fr.livret.readiness;

/** Counts the students of a period. */
final class TallyCollector implements JudgedStudents.Collector<Tally> {

    private final ReadinessFilter filter;
    private final Tally tally = new Tally();

    TallyCollector(ReadinessFilter filter) {
        this.filter = filter;
    }

    @Override
    public void accept(JudgedStudent student) {
        if (filter.accepts(student)) {
            tally.add(student, filter);
        }
    }

    @Override
    public Tally result() {
        return tally;
    }
}
