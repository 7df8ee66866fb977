package fr.livret.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what becomes of the rows of a {@link BulkBody}. */
public final class BulkTally {

    private final Map<Integer, List<Fault>> refused = new TreeMap<>();
    private final boolean inLines;
    private boolean againstTheContract;
    private int created;
    private int updated;
    private int unchanged;

    BulkTally(boolean inLines) {
        this.inLines = inLines;
    }

    public void add(int moreCreated, int moreUpdated, int moreUnchanged) {
        created += moreCreated;
        updated += moreUpdated;
        unchanged += moreUnchanged;
    }

    /** Says that the school's data forbids a row; pointers of the faults start at the row. */
    public void refuse(BulkRow<?> row, Fault... faults) {
        refuse(row.line(), List.of(faults));
    }

    void refuseUnread(int line, List<Fault> faults) {
        againstTheContract = true;
        refuse(line, faults);
    }

    private void refuse(int line, List<Fault> faults) {
        refused.computeIfAbsent(line, unused -> new ArrayList<>()).addAll(faults);
    }

    BulkAnswer answer(Locale language) {
        var refusals = refused.entrySet().stream()
                .map(row -> new BulkRefusal(
                        row.getKey(),
                        sorted(row.getValue()).stream()
                                .map(fault -> ProblemDocument.Entry.of(inRow(fault), language))
                                .toList()))
                .toList();
        return new BulkAnswer(created, updated, unchanged, refusals.size(), refusals);
    }

    /** 400 when a row violates the contract, 422 when only the school's data is against it. */
    void requireNoRefusal() {
        if (refused.isEmpty()) {
            return;
        }
        var faults = refused.entrySet().stream()
                .flatMap(row -> sorted(row.getValue()).stream().map(fault -> inBody(row.getKey(), fault)))
                .toList();
        throw againstTheContract ? new InvalidRequestProblem(faults) : new UnprocessableProblem(faults);
    }

    private Fault inBody(int line, Fault fault) {
        var inRow = inRow(fault);
        return inLines
                ? new Fault(Fault.Place.LINE, Integer.toString(line), fault.code(), fault.arguments(), fault.text())
                : new Fault(
                        Fault.Place.POINTER,
                        "/" + (line - 1) + inRow.where(),
                        fault.code(),
                        fault.arguments(),
                        fault.text());
    }

    /** Where JSON breaks is told by line and column of a text that is the row alone: the row is what matters. */
    private static Fault inRow(Fault fault) {
        return fault.place() == Fault.Place.POINTER
                ? fault
                : new Fault(Fault.Place.POINTER, "", fault.code(), fault.arguments(), fault.text());
    }

    private static List<Fault> sorted(List<Fault> faults) {
        return faults.stream()
                .sorted(Comparator.comparing(Fault::where).thenComparing(Fault::code))
                .toList();
    }
}
