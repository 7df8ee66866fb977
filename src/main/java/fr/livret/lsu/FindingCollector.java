package fr.livret.lsu;

import fr.livret.lsu.CheckReport.Counts;
import fr.livret.lsu.Finding.Severity;
import fr.livret.lsu.Finding.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the findings of one check: keeps the first ones, counts them all. */
final class FindingCollector {
    private static final String STUDENT = "eleve";
    private static final String PERIODIC = "bilan-periodique";
    private static final String CYCLE = "bilan-cycle";

    private final int limit;
    private final List<Finding> findings = new ArrayList<>();
    private long errors;
    private long warnings;
    private boolean schemaValid = true;
    private long students;
    private long periodicReports;
    private long cycleReports;

    FindingCollector(int limit) {
        this.limit = limit;
    }

    void count(String element) {
        switch (element) {
            case STUDENT -> students++;
            case PERIODIC -> periodicReports++;
            case CYCLE -> cycleReports++;
            default -> {}
        }
    }

    void schemaRefuses() {
        schemaValid = false;
    }

    void add(String rule, Severity severity, Source source, CheckedElement element, String detail) {
        if (severity == Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        if (findings.size() < limit) {
            Place place = element.place;
            findings.add(new Finding(
                    rule,
                    severity,
                    source,
                    element.line,
                    element.column,
                    place.siecleId(),
                    place.subject(),
                    place.period(),
                    detail));
        }
    }

    CheckReport report(String label, @Nullable SchemaDescription schema) {
        findings.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        return new CheckReport(
                label,
                schema == null ? null : schema.sha256(),
                schemaValid,
                schemaValid && errors == 0,
                new Counts(errors + warnings, errors, warnings, students, periodicReports, cycleReports),
                findings);
    }
}
