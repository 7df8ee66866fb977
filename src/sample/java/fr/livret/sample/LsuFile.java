package fr.livret.sample;

import fr.livret.lsu.LsuHead;
import fr.livret.lsu.LsuSpool;
import fr.livret.lsu.SchemaCatalog;
import fr.livret.school.PeriodCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One LSU file of the sample, written class by class. */
final class LsuFile {

    private final SampleSchool school;
    private final PeriodCode period;

    LsuFile(SampleSchool school, PeriodCode period) {
        this.school = school;
        this.period = period;
    }

    void writeTo(OutputStream out) throws IOException {
        Path directory = Files.createTempDirectory("livret-sample-");
        try (LsuSpool spool = new LsuSpool(SchemaCatalog.builtIn().newest(), directory)) {
            ReportCards cards = new ReportCards(period);
            for (SampleClass.Place place : school.places()) {
                List<Pupil> pupils = school.pupils(place);
                Lines lines = new Lines(pupils, period);
                for (Pupil pupil : pupils) {
                    spool.periodicReport(cards.of(pupil, lines));
                }
            }
            if (isLast()) {
                writeCycleReports(spool);
            }
            spool.writeTo(out, () -> new LsuHead("", Head.entete(), new Head(school, period).donnees()));
        } finally {
            Files.deleteIfExists(directory);
        }
    }

    private void writeCycleReports(LsuSpool spool) throws IOException {
        for (SampleClass.Place place : school.places()) {
            if (place.level().endsCycle()) {
                for (Pupil pupil : school.pupils(place)) {
                    spool.cycleReport(CycleReports.of(pupil));
                }
            }
        }
    }

    private boolean isLast() {
        return period.rank() == period.count();
    }
}
