package fr.livret.reportcard;

import fr.livret.register.Register;
import fr.livret.roster.RosterStore;
import fr.livret.roster.ServiceMode;
import fr.livret.school.PeriodCode;
import fr.livret.web.EntryFaults;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report cards of a period, by the SIECLE identifier of their student. */
final class ReportCardRegister implements Register<ReportCardInput, CardState> {

    private final ReportCardStore store;
    private final CardLookup lookup;
    private final RosterStore roster;
    private final String school;
    private final PeriodCode period;
    private Map<String, CardStudent> students = Map.of();
    private Set<UUID> assumed = Set.of();

    ReportCardRegister(ReportCardStore store, CardLookup lookup, RosterStore roster, String school, PeriodCode period) {
        this.store = store;
        this.roster = roster;
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
    public @Nullable String namedKey(ReportCardInput entry) {
        return entry.siecleId();
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
        CardLookup.Found found = lookup.find(school, period.year(), said.values());
        assumed = found.services().stream()
                .filter(CardService::modeAssumed)
                .map(CardService::id)
                .collect(Collectors.toSet());
        CardSettling settling = new CardSettling(found, period);
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
        roster.saidModes(school, saidModes(cards.values()));
    }

    /** A grade says that a service has grades; an LSU grade alone, that it has none. */
    private Map<UUID, ServiceMode> saidModes(Collection<ReportCard> cards) {
        Map<UUID, ServiceMode> modes = new HashMap<>();
        for (ReportCard card : cards) {
            for (SubjectResult result : card.results()) {
                if (assumed.contains(result.service()) && result.grade() != null) {
                    modes.put(result.service(), ServiceMode.WITH_GRADES);
                } else if (assumed.contains(result.service()) && result.lsuGrade() != null) {
                    modes.putIfAbsent(result.service(), ServiceMode.WITHOUT_GRADES);
                }
            }
        }
        return modes;
    }

    @Override
    public void erase(String key) {
        store.erase(school, period, Objects.requireNonNull(students.get(key)).id());
    }
}
