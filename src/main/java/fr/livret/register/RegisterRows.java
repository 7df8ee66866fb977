package fr.livret.register;

import fr.livret.web.BulkRow;
import fr.livret.web.BulkTally;
import fr.livret.web.BulkWriter;
import fr.livret.web.EntryFaults;
import fr.livret.web.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one bulk body, a batch at a time. */
final class RegisterRows<I, S> implements BulkWriter<I> {

    private final Register<I, S> register;
    private final Set<String> seen = new HashSet<>();

    RegisterRows(Register<I, S> register) {
        this.register = register;
    }

    @Override
    public void write(List<BulkRow<I>> batch, BulkTally tally) {
        Map<String, BulkRow<I>> rows = new LinkedHashMap<>();
        Map<String, S> said = new LinkedHashMap<>();
        read(batch, rows, said, tally);
        Map<String, S> known = register.find(said.keySet(), true);
        Map<String, EntryFaults> faults = new HashMap<>();
        Function<String, EntryFaults> faultsOf = key -> faults.computeIfAbsent(key, unused -> new EntryFaults());
        Map<String, S> settled = new LinkedHashMap<>(register.settle(said, known, faultsOf));
        refuse(settled, faults, rows, tally);
        Map<String, S> changed = new LinkedHashMap<>(settled);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(known.get(entry.getKey())));
        int unchanged = settled.size() - changed.size();
        register.forbid(changed, known, faultsOf);
        refuse(changed, faults, rows, tally);
        register.save(changed);
        int updated = (int) changed.keySet().stream().filter(known::containsKey).count();
        tally.add(changed.size() - updated, updated, unchanged);
    }

    private void read(List<BulkRow<I>> batch, Map<String, BulkRow<I>> rows, Map<String, S> said, BulkTally tally) {
        List<@Nullable String> keys =
                register.keys(batch.stream().map(BulkRow::value).toList());
        for (int i = 0; i < batch.size(); i++) {
            BulkRow<I> row = batch.get(i);
            String key = keys.get(i);
            if (key == null || !register.isKey(key)) {
                tally.refuse(row, Fault.at("", "NO_KEY"));
            } else if (!seen.add(key)) {
                tally.refuse(row, Fault.at("", "REPEATED_ROW"));
            } else {
                EntryFaults faults = new EntryFaults();
                S state = register.read(key, row.value(), faults);
                if (faults.isEmpty()) {
                    rows.put(key, row);
                    said.put(key, state);
                } else {
                    tally.refuse(row, faults.all().toArray(Fault[]::new));
                }
            }
        }
    }

    private void refuse(
            Map<String, S> states, Map<String, EntryFaults> faults, Map<String, BulkRow<I>> rows, BulkTally tally) {
        for (String key : new ArrayList<>(states.keySet())) {
            EntryFaults found = faults.get(key);
            if (found != null && !found.isEmpty()) {
                tally.refuse(Objects.requireNonNull(rows.get(key)), found.all().toArray(Fault[]::new));
                states.remove(key);
            }
        }
    }
}
