package fr.livret.positioning.evaluation;

import fr.livret.positioning.evaluation.EvaluationRepository.Row;
import fr.livret.roster.RosterStore;
import fr.livret.school.PeriodCode;
import fr.livret.web.BulkRow;
import fr.livret.web.BulkTally;
import fr.livret.web.BulkWriter;
import fr.livret.web.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one request: two statements a batch. */
final class EvaluationWriter implements BulkWriter<EvaluationInput> {

    private final EvaluationRepository evaluations;
    private final RosterStore roster;
    private final String school;
    private final PeriodCode period;
    private final Set<UUID> services;
    private final Set<Key> seen = new HashSet<>();

    EvaluationWriter(EvaluationRepository evaluations, RosterStore roster, String school, PeriodCode period) {
        this.evaluations = evaluations;
        this.roster = roster;
        this.school = school;
        this.period = period;
        this.services = evaluations.services(school, period.year());
    }

    private record Key(UUID student, UUID service, String reference) {}

    @Override
    public void write(List<BulkRow<EvaluationInput>> batch, BulkTally tally) {
        Map<String, UUID> students = roster.studentIds(
                school,
                batch.stream().map(row -> row.value().siecleId()).distinct().toList());
        List<Row> rows = new ArrayList<>();
        for (BulkRow<EvaluationInput> row : batch) {
            UUID student = students.get(row.value().siecleId());
            List<Fault> faults = faults(row.value(), student);
            if (student != null && faults.isEmpty()) {
                rows.add(evaluations.row(period, student, row.value()));
            } else {
                tally.refuse(row, faults.toArray(Fault[]::new));
            }
        }
        var counts = evaluations.save(school, rows);
        tally.add(counts.created(), counts.updated(), counts.unchanged());
    }

    private List<Fault> faults(EvaluationInput input, @Nullable UUID student) {
        List<Fault> faults = new ArrayList<>(repeatedItems(input));
        if (student == null) {
            faults.add(Fault.at("/siecleId", "UNKNOWN_STUDENT"));
        } else if (!seen.add(new Key(student, input.service(), input.reference()))) {
            faults.add(Fault.at("", "REPEATED_ROW"));
        }
        if (!services.contains(input.service())) {
            faults.add(Fault.at("/service", "UNKNOWN_SERVICE"));
        }
        return faults;
    }

    private static List<Fault> repeatedItems(EvaluationInput input) {
        List<Fault> faults = new ArrayList<>();
        Set<String> items = new HashSet<>();
        for (int i = 0; i < input.items().size(); i++) {
            String item = input.items().get(i).item();
            if (!items.add(item)) {
                faults.add(Fault.at("/items/" + i + "/item", "REPEATED_CODE", item));
            }
        }
        return faults;
    }
}
