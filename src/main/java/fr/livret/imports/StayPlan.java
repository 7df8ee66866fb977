package fr.livret.imports;

import fr.livret.roster.RosterRows.StayRow;
import fr.livret.siecle.SiecleStudent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works out the stays of a student from those known and the class that a file gives.
 *
 * <p>SIECLE dates the presence in the school, not in a class: the first stay begins with it, the current one ends with it. A
 * change of class is dated by the export that shows it. Who leaves vanishes from the classes of the file and keeps the last
 * one; who comes back has the end erased, or, with a later entry, a new stay. Two classes at once are both kept, from the
 * same day: readiness holds the student back until somebody decides.
 */
final class StayPlan {

    private static final Comparator<StayRow> IN_TIME = Comparator.comparing(
                    StayRow::fromDate, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(StayRow::position);

    private final int year;
    private final UUID student;
    private final List<StayRow> known;
    private final SiecleStudent said;
    private final LocalDate seenOn;
    private boolean changed;

    StayPlan(int year, UUID student, List<StayRow> known, SiecleStudent said, LocalDate seenOn) {
        this.year = year;
        this.student = student;
        this.known = known.stream().sorted(IN_TIME).toList();
        this.said = said;
        this.seenOn = seenOn;
    }

    /** The stays that the file tells of; those known that it does not touch are not among them. */
    List<StayRow> stays() {
        if (said.classes().isEmpty()) {
            return leaver();
        }
        List<StayRow> stays = new ArrayList<>();
        for (String code : said.classes()) {
            stays.add(current(code).map(this::continued).orElseGet(() -> begun(code)));
        }
        known.stream()
                .filter(stay -> stays.stream().noneMatch(s -> isSame(s, stay)))
                .filter(this::isOpen)
                .forEach(stay -> stays.add(closed(stay)));
        return stays;
    }

    /** Whether the student goes from one class to another; after {@link #stays()}. */
    boolean isChanged() {
        return changed;
    }

    private List<StayRow> leaver() {
        LocalDate leaving = said.leaving();
        if (leaving == null || known.isEmpty()) {
            return List.of();
        }
        StayRow last = known.get(known.size() - 1);
        LocalDate from = last.fromDate();
        return from != null && leaving.isBefore(from) ? List.of() : List.of(until(last, from, leaving));
    }

    /** The stay in a class that goes on: open, or the last of all and not followed by a new entry. */
    private Optional<StayRow> current(String code) {
        return known.stream()
                .filter(stay -> stay.classCode().equals(code))
                .filter(stay -> isOpen(stay) || stay.equals(known.get(known.size() - 1)))
                .filter(stay -> !isReentered(stay))
                .reduce((earlier, later) -> later);
    }

    private boolean isReentered(StayRow stay) {
        return stay.toDate() != null
                && said.entry() != null
                && said.entry().isAfter(stay.toDate())
                && (said.leaving() == null || said.leaving().isAfter(stay.toDate()));
    }

    private boolean isOpen(StayRow stay) {
        return stay.toDate() == null || !stay.toDate().isBefore(seenOn);
    }

    private StayRow continued(StayRow stay) {
        boolean first = stay.equals(known.get(0));
        return until(stay, first && said.entry() != null ? said.entry() : stay.fromDate(), said.leaving());
    }

    private StayRow begun(String code) {
        boolean first = known.isEmpty();
        boolean again = !first && known.stream().noneMatch(this::isOpen);
        changed |= !first && !again;
        int position = (int) known.stream()
                        .filter(stay -> stay.classCode().equals(code))
                        .count()
                + 1;
        LocalDate entry = said.entry();
        LocalDate from = first || (again && entry != null && isAfterAll(entry)) ? entry : latest(seenOn, entry);
        return new StayRow(year, student, code, position, from, notBefore(from, said.leaving()), said.mef());
    }

    private boolean isAfterAll(LocalDate entry) {
        return known.stream().allMatch(stay -> stay.toDate() != null && entry.isAfter(stay.toDate()));
    }

    private StayRow closed(StayRow stay) {
        LocalDate eve = seenOn.minusDays(1);
        LocalDate from = stay.fromDate();
        return new StayRow(
                year,
                student,
                stay.classCode(),
                stay.position(),
                from,
                from != null && eve.isBefore(from) ? from : eve,
                stay.mef());
    }

    private StayRow until(StayRow stay, @Nullable LocalDate from, @Nullable LocalDate leaving) {
        return new StayRow(
                year,
                student,
                stay.classCode(),
                stay.position(),
                from,
                notBefore(from, leaving),
                said.mef() == null ? stay.mef() : said.mef());
    }

    /** An end before its beginning is no end: it belongs to an earlier presence. */
    private static @Nullable LocalDate notBefore(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && to.isBefore(from) ? null : to;
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private static boolean isSame(StayRow one, StayRow other) {
        return one.classCode().equals(other.classCode()) && one.position() == other.position();
    }
}
