package fr.livret.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExportProgressTest {

    private record Tick(ExportPhase phase, int done, int total) {}

    private final List<Tick> ticks = new CopyOnWriteArrayList<>();

    @Test
    void tellsHowFarItIsAgainAndAgain() throws Exception {
        var seen = new CountDownLatch(4);
        try (var progress = progress(seen, true)) {
            progress.expect(3);
            progress.advance();
            progress.enter(ExportPhase.WRITING);

            assertThat(seen.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(ticks).last().isEqualTo(new Tick(ExportPhase.WRITING, 1, 3));
    }

    @Test
    void stopsTheExportOnceItHearsOfItsEnd() throws Exception {
        var seen = new CountDownLatch(2);
        try (var progress = progress(seen, false)) {
            assertThat(seen.await(30, TimeUnit.SECONDS)).isTrue();

            assertThatThrownBy(progress::advance).isInstanceOf(ExportProgress.Cancelled.class);
        }
    }

    private ExportProgress progress(CountDownLatch seen, boolean goOn) {
        return new ExportProgress(
                (phase, done, total) -> {
                    ticks.add(new Tick(phase, done, total));
                    seen.countDown();
                    return goOn;
                },
                Duration.ofMillis(5));
    }
}
