package fr.livret.lsu;

import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that a reader hands over. */
final class RecordingHandler implements LsuHandler {
    LsuHead head;
    final List<BilanPeriodique> periodic = new ArrayList<>();
    final List<Integer> lines = new ArrayList<>();
    final List<BilanCycle> cycle = new ArrayList<>();
    final List<Conversion> conversions = new ArrayList<>();
    final List<RefusedRow> refused = new ArrayList<>();
    final List<String> order = new ArrayList<>();

    @Override
    public void head(LsuHead read) {
        head = read;
        order.add("head");
    }

    @Override
    public void periodicReport(BilanPeriodique report, int line) {
        periodic.add(report);
        lines.add(line);
        order.add("periodic");
    }

    @Override
    public void cycleReport(BilanCycle report, int line) {
        cycle.add(report);
        lines.add(line);
        order.add("cycle");
    }

    @Override
    public void conversion(Conversion conversion) {
        conversions.add(conversion);
    }

    @Override
    public void refused(RefusedRow row) {
        refused.add(row);
    }

    List<ConversionRule> rules() {
        return conversions.stream().map(Conversion::rule).toList();
    }
}
