package fr.livret.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.roster.RosterRows.StayRow;
import fr.livret.siecle.SiecleStudent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StayPlanTest {

    private static final UUID STUDENT = new UUID(1, 1);
    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final LocalDate SEEN = LocalDate.of(2026, 1, 12);
    private static final LocalDate EVE = LocalDate.of(2026, 1, 11);
    private static final String MEF = "10310019110";

    @Test
    void theFirstStayIsThePresenceInTheSchool() {
        assertThat(plan(List.of(), said(START, SEEN, "3EME A"))).containsExactly(stay("3EME A", 1, START, SEEN));
    }

    @Test
    void withoutAnEntryTheStayHasNoBeginning() {
        assertThat(plan(List.of(), said(null, null, "3EME A"))).containsExactly(stay("3EME A", 1, null, null));
    }

    @Test
    void twoClassesBeginTogether() {
        assertThat(plan(List.of(), said(START, null, "3EME A", "3EME B")))
                .containsExactly(stay("3EME A", 1, START, null), stay("3EME B", 1, START, null));
    }

    @Test
    void aChangeOfClassIsDatedByTheExport() {
        var known = List.of(stay("3EME A", 1, START, null));
        var plan = new StayPlan(2025, STUDENT, known, said(START, null, "3EME B"), SEEN);

        assertThat(plan.stays()).containsExactly(stay("3EME B", 1, SEEN, null), stay("3EME A", 1, START, EVE));
        assertThat(plan.isChanged()).isTrue();
    }

    @Test
    void whoReturnsToAFormerClassBeginsAnotherStay() {
        var known = List.of(
                stay("3EME A", 1, START, LocalDate.of(2025, 11, 1)),
                stay("3EME B", 1, LocalDate.of(2025, 11, 2), null));

        assertThat(plan(known, said(START, null, "3EME A")))
                .containsExactly(stay("3EME A", 2, SEEN, null), stay("3EME B", 1, LocalDate.of(2025, 11, 2), EVE));
    }

    @Test
    void aCorrectionOnTheDayOfTheExportEndsNoStayBeforeItsBeginning() {
        var known = List.of(stay("3EME A", 1, SEEN, null));

        assertThat(plan(known, said(START, null, "3EME B")))
                .containsExactly(stay("3EME B", 1, SEEN, null), stay("3EME A", 1, SEEN, SEEN));
    }

    @Test
    void whoLeavesKeepsTheLastClass() {
        var known = List.of(stay("3EME A", 1, START, EVE), stay("3EME B", 1, SEEN, null));
        var left = LocalDate.of(2026, 2, 20);

        assertThat(plan(known, said(START, left))).containsExactly(stay("3EME B", 1, SEEN, left));
    }

    @Test
    void whoIsInNoClassAndHasNotLeftIsLeftAlone() {
        assertThat(plan(List.of(stay("3EME A", 1, START, null)), said(START, null)))
                .isEmpty();
    }

    @Test
    void aLeavingThatIsTakenBackIsErased() {
        var known = List.of(stay("3EME A", 1, START, LocalDate.of(2025, 12, 19)));

        assertThat(plan(known, said(START, null, "3EME A"))).containsExactly(stay("3EME A", 1, START, null));
    }

    @Test
    void whoComesBackWithALaterEntryBeginsAnotherStay() {
        var known = List.of(stay("3EME A", 1, START, LocalDate.of(2025, 10, 12)));
        var back = LocalDate.of(2026, 1, 5);

        assertThat(plan(known, said(back, null, "3EME A"))).containsExactly(stay("3EME A", 2, back, null));
    }

    @Test
    void theSameFileAgainPlansTheSame() {
        var known = List.of(stay("3EME A", 1, START, EVE), stay("3EME B", 1, SEEN, null));

        assertThat(plan(known, said(START, null, "3EME B"))).containsExactly(stay("3EME B", 1, SEEN, null));
    }

    @Test
    void aCorrectedEntryMovesTheFirstStayOnly() {
        var known = List.of(stay("3EME A", 1, LocalDate.of(2025, 12, 1), null));

        assertThat(plan(known, said(START, null, "3EME A"))).containsExactly(stay("3EME A", 1, START, null));
    }

    private static List<StayRow> plan(List<StayRow> known, SiecleStudent said) {
        return new StayPlan(2025, STUDENT, known, said, SEEN).stays();
    }

    private static StayRow stay(String classCode, int position, LocalDate from, LocalDate to) {
        return new StayRow(2025, STUDENT, classCode, position, from, to, MEF);
    }

    private static SiecleStudent said(LocalDate entry, LocalDate leaving, String... classes) {
        return new SiecleStudent(
                1, "700001", null, null, null, null, null, entry, leaving, MEF, List.of(classes), List.of(), List.of());
    }
}
