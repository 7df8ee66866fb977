package fr.livret.imports;

import fr.livret.reportcard.CycleReportStore;
import fr.livret.reportcard.CycleReportStore.Entry;
import fr.livret.reportcard.ReportCard;
import fr.livret.reportcard.ReportCardStore;
import fr.livret.school.BulkUpsert.Counts;
import fr.livret.school.PeriodCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes imported reports by the batch: what the school has is read, compared, and only what differs is written. */
final class CardWriter implements LsuCards.CardSink {

    private static final int BATCH = 200;

    private final String school;
    private final int year;
    private final ReportCardStore cards;
    private final CycleReportStore cycleReports;
    private final Map<String, LocalDate> committeeDates;
    private final ImportCounts counts;
    private final Map<UUID, ReportCard> batch = new LinkedHashMap<>();
    private final List<Entry> cycleBatch = new ArrayList<>();
    private @Nullable PeriodCode period;

    CardWriter(
            String school,
            int year,
            ReportCardStore cards,
            CycleReportStore cycleReports,
            Map<String, LocalDate> committeeDates,
            ImportCounts counts) {
        this.school = school;
        this.year = year;
        this.cards = cards;
        this.cycleReports = cycleReports;
        this.committeeDates = committeeDates;
        this.counts = counts;
    }

    @Override
    public void card(PeriodCode of, UUID student, String classCode, ReportCard card) {
        if (!of.equals(period) || batch.size() >= BATCH) {
            flushCards();
        }
        period = of;
        batch.put(student, withoutClassDate(card, committeeDates.get(LsuSharedReader.key(classCode, of))));
    }

    @Override
    public void cycleReport(Entry entry) {
        if (cycleBatch.size() >= BATCH) {
            flushCycleReports();
        }
        cycleBatch.add(entry);
    }

    void flush() {
        flushCards();
        flushCycleReports();
    }

    private void flushCards() {
        if (period == null || batch.isEmpty()) {
            return;
        }
        Map<UUID, ReportCard> known = cards.find(school, period, batch.keySet());
        Map<UUID, ReportCard> changed = new LinkedHashMap<>();
        int absent = 0;
        for (Map.Entry<UUID, ReportCard> said : batch.entrySet()) {
            ReportCard before = known.get(said.getKey());
            ReportCard after = before == null ? said.getValue() : CardMerge.merge(before, said.getValue());
            if (!after.equals(before)) {
                changed.put(said.getKey(), after);
            }
            absent += before == null ? 0 : CardMerge.absentLines(before, said.getValue());
        }
        cards.save(school, period, changed);
        int created = batch.size() - known.size();
        counts.add("reportCards", new Counts(created, changed.size() - created, batch.size() - changed.size()));
        counts.absent("results", absent);
        batch.clear();
    }

    private void flushCycleReports() {
        counts.add("cycleReports", cycleReports.save(school, year, cycleBatch));
        cycleBatch.clear();
    }

    /** A card keeps a committee date of its own only where it differs from its class's. */
    private static ReportCard withoutClassDate(ReportCard card, @Nullable LocalDate ofClass) {
        if (card.committeeDate() == null || !card.committeeDate().equals(ofClass)) {
            return card;
        }
        return new ReportCard(
                null,
                card.schoolingDate(),
                card.signatory(),
                card.committeeAppraisal(),
                card.homeworkSupport(),
                card.schoolLife(),
                card.results(),
                card.parts());
    }
}
