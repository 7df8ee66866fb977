package fr.livret.readiness.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.readiness.check.RuleTable.Case;
import fr.livret.readiness.check.RuleTable.Row;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the table of {@code src/test/resources/readiness/rules.md} over the pure rules. */
class RuleTableTest {

    private static final List<Row> TABLE = RuleTable.read();

    static Stream<Arguments> cases() {
        return TABLE.stream().flatMap(row -> row.cases().map(one -> Arguments.of(one, row)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatTheTableSays(Case one, Row row) {
        Verdict verdict = Spoilt.student(one).judged();

        assertThat(verdict.items())
                .extracting(item -> item.code() + " " + item.code().level() + " " + (item.blocking() ? "yes" : "no"))
                .isEqualTo(row.items());
        assertThat(verdict.status()).isEqualTo(row.status());
    }

    @Test
    void coversEveryCombinationOnce() {
        List<String> covered =
                TABLE.stream().flatMap(Row::cases).map(Case::toString).sorted().toList();

        assertThat(covered)
                .isEqualTo(Spoilt.cases().map(Case::toString).sorted().toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void coversEveryItem() {
        Set<String> items = TABLE.stream()
                .flatMap(row -> row.items().stream())
                .map(item -> item.substring(0, item.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(items)
                .isEqualTo(Stream.of(ItemCode.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
    }
}
