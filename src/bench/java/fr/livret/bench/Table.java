package fr.livret.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The figures, in Markdown. */
final class Table {

    private static final double MEGABYTE = 1024.0 * 1024;

    private final StringBuilder text = new StringBuilder();

    static Duration median(List<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    void times(String title) {
        heading(title, "| | ms | ratio |\n|---|---:|---:|");
    }

    void footprints(String title) {
        heading(
                title,
                "| Operation | Students | Statements | begin, commit | fetches of a cursor | db-scheduler | Idle heap"
                        + " | Peak heap |\n|---|---:|---:|---:|---:|---:|---:|---:|");
    }

    void time(String what, Duration duration, Duration reference, String name) {
        line("| %s | %d | %.2f × %s |", what, duration.toMillis(), ratio(duration, reference), name);
    }

    void rate(String what, long bytes, Duration duration) {
        line("| %s | | %.1f MB/s |", what, bytes / MEGABYTE / (duration.toNanos() / 1e9));
    }

    void footprint(Footprint.Line line) {
        Statements statements = line.statements();
        line(
                "| %s | %d | %d | %d | %d | %d | %.1f MB | %.1f MB |",
                line.operation(),
                line.students(),
                statements.queries(),
                statements.transactionCommands(),
                statements.cursorFetches(),
                statements.scheduler(),
                line.idle() / MEGABYTE,
                line.peak() / MEGABYTE);
    }

    void heapRatio(String operation, long large, long usual) {
        line("| %s, ratio of peaks | | | | | | | %.2f |", operation, (double) large / usual);
    }

    private void heading(String title, String columns) {
        text.append("\n### ").append(title).append("\n\n").append(columns).append('\n');
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static double ratio(Duration duration, Duration reference) {
        return (double) duration.toNanos() / reference.toNanos();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
