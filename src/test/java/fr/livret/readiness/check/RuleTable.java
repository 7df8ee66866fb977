package fr.livret.readiness.check;

import fr.livret.reportcard.ResultStatus;
import fr.livret.roster.PositioningType;
import fr.livret.roster.ServiceMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the table of rules. */
final class RuleTable {

    private static final String ANY = "*";
    private static final List<PositioningType> SCALES =
            List.of(PositioningType.SCALE_1_TO_4, PositioningType.LEARNING_OBJECTIVES);
    /** No status, then those of LSU by code. */
    private static final List<String> STATUSES = List.of("none", "1", "2", "3");

    private RuleTable() {}

    /**
     * A combination.
     *
     * @param status null when the line has its value
     */
    record Case(boolean finalYear, String rule, PositioningType type, ServiceMode mode, ResultStatus status) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %s, %s, %s, status %s",
                    finalYear ? "3e" : "any class",
                    rule,
                    type,
                    mode,
                    status == null ? "none" : status.code());
        }
    }

    /**
     * A line of the table.
     *
     * @param items code, level and whether it blocks
     */
    record Row(
            boolean finalYear,
            String rule,
            String type,
            String mode,
            String statuses,
            List<String> items,
            ReadinessStatus status) {

        Stream<Case> cases() {
            return RuleTable.types(type)
                    .flatMap(t -> RuleTable.modes(mode)
                            .flatMap(m -> RuleTable.statuses(statuses)
                                    .map(s -> new Case(finalYear, rule, t, m, RuleTable.status(s)))));
        }
    }

    static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        boolean finalYear = false;
        for (String line : text().lines().toList()) {
            finalYear |= line.startsWith("## Year of the brevet");
            List<String> cells = cells(line);
            if (cells.size() == 8
                    && !cells.get(0).startsWith("---")
                    && !cells.get(0).equals("What is spoilt")) {
                rows.add(row(finalYear, cells));
            }
        }
        return rows;
    }

    static Stream<PositioningType> types(String cell) {
        if (cell.equals("scales")) {
            return SCALES.stream();
        }
        return cell.equals(ANY) ? Stream.of(PositioningType.values()) : Stream.of(PositioningType.valueOf(cell));
    }

    static Stream<ServiceMode> modes(String cell) {
        return cell.equals(ANY) ? Stream.of(ServiceMode.values()) : Stream.of(ServiceMode.valueOf(cell));
    }

    static Stream<String> statuses(String cell) {
        return cell.equals(ANY) ? STATUSES.stream() : Arrays.stream(cell.split(",", -1));
    }

    static ResultStatus status(String cell) {
        return Arrays.stream(ResultStatus.values())
                .filter(status -> cell.equals(String.valueOf(status.code())))
                .findFirst()
                .orElse(null);
    }

    private static Row row(boolean finalYear, List<String> cells) {
        List<String> codes = parts(cells.get(4));
        List<String> levels = parts(cells.get(5));
        List<String> blocking = parts(cells.get(6));
        List<String> items = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            items.add(codes.get(i) + " " + levels.get(i) + " " + blocking.get(i));
        }
        return new Row(
                finalYear,
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                items,
                ReadinessStatus.valueOf(cells.get(7)));
    }

    private static List<String> parts(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(" \\+ ", -1));
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    private static String text() {
        try (InputStream in = RuleTable.class.getResourceAsStream("/readiness/rules.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
