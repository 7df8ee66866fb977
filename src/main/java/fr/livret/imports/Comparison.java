package fr.livret.imports;

import fr.livret.imports.Difference.Change;
import fr.livret.imports.Difference.Field;
import fr.livret.school.BulkUpsert.Counts;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compares what the school has with what a file says, field by field; gives what is to be written, tells the difference. */
final class Comparison<R extends Record> {

    private final Compared<R> what;
    private final ImportContext context;
    private final RecordComponent[] components;
    private final List<R> writes = new ArrayList<>();

    Comparison(Compared<R> what, ImportContext context) {
        this.what = what;
        this.context = context;
        this.components = what.table().row().getRecordComponents();
    }

    /**
     * The rows that are new or otherwise than before.
     *
     * @param known whatever the school has; what the file does not say is left alone unless {@code absent} changes it
     * @param absent what becomes of a row that the file no longer has; the row itself when nothing does
     */
    List<R> writes(Collection<R> known, Collection<R> said, UnaryOperator<R> absent) {
        Map<Object, R> rest = new LinkedHashMap<>();
        known.forEach(row -> rest.put(what.key().apply(row), row));
        int created = 0;
        int updated = 0;
        for (R row : said) {
            R before = rest.remove(what.key().apply(row));
            if (before == null) {
                created++;
                write(row, Change.CREATED, List.of());
            } else {
                updated += update(before, row);
            }
        }
        context.report().counts.add(what.kind(), new Counts(created, updated, said.size() - created - updated));
        long gone = rest.values().stream()
                .filter(row -> mark(row, absent.apply(row)))
                .count();
        context.report().counts.absent(what.kind(), (int) gone);
        return writes;
    }

    private int update(R before, R said) {
        Object[] values = new Object[components.length];
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            Object old = value(before, components[i]);
            Object value = value(said, components[i]);
            boolean kept = value == null && !what.erasing().contains(components[i].getName());
            values[i] = kept ? old : value;
            if (!Objects.equals(old, values[i])) {
                fields.add(field(components[i].getName(), old, values[i]));
            }
        }
        if (fields.isEmpty()) {
            return 0;
        }
        write(merged(said, values), Change.CHANGED, fields);
        return 1;
    }

    private boolean mark(R before, R after) {
        if (after.equals(before)) {
            return false;
        }
        write(after, Change.ABSENT, List.of());
        return true;
    }

    private void write(R row, Change change, List<Field> fields) {
        writes.add(row);
        context.report()
                .difference(Difference.of(what.kind(), change, what.subject().apply(row, context.siecleIds()), fields));
    }

    private Field field(String name, @Nullable Object before, @Nullable Object after) {
        return what.told() ? new Field(name, text(before), text(after)) : new Field(name, null, null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Object value(Record row, RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private R merged(R like, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (R) like.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
