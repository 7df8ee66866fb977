package fr.livret.readiness;

import fr.livret.readiness.TeacherRow.Owed;
import fr.livret.readiness.check.ReadinessStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The counts as lines of a spreadsheet, the heading first. */
final class Sheets {

    private static final List<String> OF_GROUP = Stream.concat(
                    Stream.concat(
                            Stream.of("students"),
                            Arrays.stream(ReadinessStatus.values()).map(status -> "count." + status)),
                    Stream.of("excluded", "missing", "blockingCount"))
            .toList();

    private final ItemTexts texts;

    Sheets(ItemTexts texts) {
        this.texts = texts;
    }

    List<List<@Nullable Object>> byClass(List<ClassRow> rows) {
        List<List<@Nullable Object>> lines = heading("class", OF_GROUP);
        rows.forEach(
                row -> lines.add(group(row.classCode(), row.total(), row.byStatus(), row.excluded(), row.items())));
        return lines;
    }

    List<List<@Nullable Object>> byPeriod(List<PeriodRow> rows) {
        List<List<@Nullable Object>> lines = heading("period", OF_GROUP);
        rows.forEach(row -> lines.add(group(row.period(), row.total(), row.byStatus(), row.excluded(), row.items())));
        return lines;
    }

    List<List<@Nullable Object>> byItem(List<ItemRow> rows) {
        List<List<@Nullable Object>> lines =
                heading("item", List.of("label", "level", "count", "blockingCount", "students", "teachers"));
        rows.forEach(row -> lines.add(Arrays.asList(
                row.code(),
                row.label(),
                texts.level(row.level()),
                row.count(),
                row.blocking(),
                row.students(),
                row.byTeacher().stream()
                        .map(of -> of.teacher().displayed() + " (" + of.count() + ")")
                        .collect(Collectors.joining(", ")))));
        return lines;
    }

    /** A line a class, subject and item. */
    List<List<@Nullable Object>> byTeacher(List<TeacherRow> rows) {
        List<List<@Nullable Object>> lines =
                heading("teacher", List.of("class", "subject", "item", "label", "count", "blockingCount"));
        for (TeacherRow row : rows) {
            String teacher = row.teacher() == null ? null : row.teacher().displayed();
            for (Owed owed : row.owed()) {
                lines.add(Arrays.asList(
                        teacher,
                        owed.classCode(),
                        owed.subject() == null ? null : owed.subject().label(),
                        owed.code(),
                        owed.label(),
                        owed.count(),
                        owed.blocking()));
            }
        }
        return lines;
    }

    private List<List<@Nullable Object>> heading(String first, List<String> others) {
        List<@Nullable Object> heading = new ArrayList<>();
        Stream.concat(Stream.of(first), others.stream()).map(texts::header).forEach(heading::add);
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(heading);
        return lines;
    }

    private static List<@Nullable Object> group(
            Object name, long total, Map<ReadinessStatus, Long> byStatus, long excluded, List<CountedItem> items) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(name);
        line.add(total);
        line.addAll(byStatus.values());
        line.add(excluded);
        line.add(items.stream().mapToLong(CountedItem::count).sum());
        line.add(items.stream().mapToLong(CountedItem::blocking).sum());
        return line;
    }
}
