package fr.livret.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three threads take part; what they do must look as if one did it. */
class ReadAheadTest {

    private static final int BATCH = 10;
    private static final long SLOW = 100_000;

    private final ReadAhead ahead = new ReadAhead();

    @AfterEach
    void stop() {
        ahead.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BATCH - 1, BATCH, BATCH + 1, 3 * BATCH, 1000})
    void handsOverEveryRowInItsOrder(int rows) {
        var seen = new ArrayList<String>();

        ahead.each(new Rows(rows), BATCH, row -> "row " + row, seen::add);

        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.range(0, rows).mapToObj(row -> "row " + row).toList());
    }

    @Test
    void whoIsContentWithOneRowWaitsForOneBatch() {
        var rows = new Rows(1000);

        ahead.each(rows, BATCH, Function.identity(), row -> false);

        assertThat(rows.given).hasValue(BATCH);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, BATCH, 25})
    void takesNoRowAfterTheReaderHasSeenEnough(int enough) {
        var rows = new Rows(1000);
        var seen = new ArrayList<Integer>();

        ahead.each(rows, BATCH, Function.identity(), row -> {
            seen.add(row);
            return seen.size() < enough;
        });

        var given = rows.given.get();
        assertThat(seen).hasSize(enough);
        assertThat(given).isLessThanOrEqualTo(enough + 4 * BATCH);
        assertThat(rows.busy).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 35})
    void aRowThatCannotBeReadEndsItAfterTheOnesBefore(int bad) {
        var rows = new Rows(1000);
        var seen = new ArrayList<Integer>();

        assertThatThrownBy(() -> ahead.each(
                        rows,
                        BATCH,
                        row -> {
                            if (row == bad) {
                                throw new IllegalStateException("unreadable");
                            }
                            return row;
                        },
                        seen::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("unreadable");

        assertThat(seen).isEqualTo(IntStream.range(0, bad - bad % BATCH).boxed().toList());
        assertThat(rows.busy).isFalse();
    }

    @Test
    void aDatabaseThatFailsEndsIt() {
        var rows = new Rows(35, new IllegalStateException("no connection"));
        var seen = new ArrayList<Integer>();

        assertThatThrownBy(() -> ahead.each(rows, BATCH, Function.identity(), seen::add))
                .hasMessage("no connection");

        assertThat(seen).isEqualTo(List.copyOf(IntStream.range(0, 30).boxed().toList()));
    }

    @Test
    void aReaderThatFailsLeavesTheConnectionFree() {
        var rows = new Rows(1000);

        assertThatThrownBy(() -> ahead.each(rows, BATCH, Function.identity(), row -> {
                    if (row == 12) {
                        throw new IllegalStateException("reader");
                    }
                    return true;
                }))
                .hasMessage("reader");

        assertThat(rows.busy).isFalse();
    }

    /** Rows as a cursor gives them: one user at a time, whoever comes beside fails. */
    private static final class Rows implements Iterator<Integer> {

        private final int number;
        private final RuntimeException end;
        private final AtomicInteger given = new AtomicInteger();
        private final AtomicBoolean busy = new AtomicBoolean();

        Rows(int number) {
            this(number, null);
        }

        Rows(int number, RuntimeException end) {
            this.number = number;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            if (given.get() == number && end != null) {
                throw end;
            }
            return given.get() < number;
        }

        @Override
        public Integer next() {
            assertThat(busy.compareAndSet(false, true)).as("alone").isTrue();
            try {
                LockSupport.parkNanos(SLOW);
                return given.getAndIncrement();
            } finally {
                busy.set(false);
            }
        }
    }
}
