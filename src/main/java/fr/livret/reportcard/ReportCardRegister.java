package fr.livret.reportcard;

import fr.livret.register.Register;
import fr.livret.school.PeriodCode;
import fr.livret.web.EntryFaults;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The report cards of a period, by the SIECLE identifier of their student. */
final class ReportCardRegister implements Register<ReportCardInput, CardState> {

    private final ReportCardStore store;
    private final CardLookup lookup;
    private final String school;
    private final PeriodCode period;
    private Map<String, CardStudent> students = Map.of();

    ReportCardRegister(ReportCardStore store, CardLookup lookup, String school, PeriodCode period) {
        this.store = store;
        this.lookup = lookup;
        this.school = school;
        this.period = period;
    }

    @Override
    public String kind() {
        return "report-card";
    }

    @Override
    public String scope() {
        return period.toString();
    }

    @Override
    public List<@Nullable String> keys(List<ReportCardInput> entries) {
        List<@Nullable String> keys = new ArrayList<>();
        entries.forEach(entry -> keys.add(entry.siecleId()));
        return keys;
    }

    @Override
    public boolean isKey(String key) {
        return !key.isBlank();
    }

    @Override
    public CardState read(String key, ReportCardInput entry, EntryFaults faults) {
        return entry.read(period, faults);
    }

    @Override
    public Map<String, CardState> find(Collection<String> keys, boolean locked) {
        students = lookup.students(school, period.year(), keys, locked);
        Map<UUID, ReportCard> cards = store.find(
                school, period, students.values().stream().map(CardStudent::id).toList());
        Map<String, CardState> found = new LinkedHashMap<>();
        students.forEach((siecleId, student) -> {
            ReportCard card = cards.get(student.id());
            if (card != null) {
                found.put(siecleId, CardState.of(card));
            }
        });
        return found;
    }

    @Override
    public boolean canHold(String key) {
        return students.containsKey(key);
    }

    @Override
    public Map<String, CardState> settle(
            Map<String, CardState> said, Map<String, CardState> known, Function<String, EntryFaults> faults) {
        CardSettling settling = new CardSettling(lookup.find(school, period.year(), said.values()), period);
        Map<String, CardState> settled = new LinkedHashMap<>();
        said.forEach((siecleId, card) -> {
            CardStudent student = students.get(siecleId);
            if (student == null) {
                faults.apply(siecleId).add("siecleId", "UNKNOWN_STUDENT");
                settled.put(siecleId, card);
            } else {
                settled.put(siecleId, settling.settle(card, student, known.get(siecleId), faults.apply(siecleId)));
            }
        });
        return settled;
    }

    @Override
    public void save(Map<String, CardState> changed) {
        Map<UUID, ReportCard> cards = new LinkedHashMap<>();
        changed.forEach((siecleId, state) ->
                cards.put(Objects.requireNonNull(students.get(siecleId)).id(), state.card()));
        store.save(school, period, cards);
    }

    @Override
    public void erase(String key) {
        store.erase(school, period, Objects.requireNonNull(students.get(key)).id());
    }
}
