package fr.livret.bench;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Statements that the server executed for the service. Fetching more rows of an open cursor is no new statement, and is
 * counted apart; so are the commands of db-scheduler, which polls all the time, and those that begin and end transactions.
 */
record Statements(int queries, int transactionCommands, int cursorFetches, int scheduler) {

    private static final Pattern EXECUTED = Pattern.compile("^(?!bench).*LOG: {2}(execute [^:]+|statement): (.*)$");
    private static final Pattern TRANSACTION =
            Pattern.compile("(?i)^(begin|commit|rollback|set transaction|set session|start transaction).*");

    static Statements of(List<String> log) {
        int queries = 0;
        int transactions = 0;
        int fetches = 0;
        int scheduler = 0;
        for (int i = 0; i < log.size(); i++) {
            var executed = EXECUTED.matcher(log.get(i));
            // An empty statement is the pool's, which asks idle connections whether they live.
            if (!executed.matches() || executed.group(2).isBlank()) {
                continue;
            }
            if (executed.group(1).startsWith("execute fetch from")) {
                fetches++;
            } else if (TRANSACTION.matcher(executed.group(2)).matches()) {
                transactions++;
            } else if (text(log, i).contains("scheduled_tasks")) {
                scheduler++;
            } else {
                queries++;
            }
        }
        return new Statements(queries, transactions, fetches, scheduler);
    }

    /** A statement with its further lines. */
    private static String text(List<String> log, int first) {
        StringBuilder text = new StringBuilder(log.get(first));
        for (int i = first + 1; i < log.size() && log.get(i).startsWith("\t"); i++) {
            text.append(log.get(i));
        }
        return text.toString();
    }
}
