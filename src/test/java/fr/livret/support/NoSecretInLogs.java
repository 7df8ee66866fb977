package fr.livret.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Fails if a log line, or the stack printed with it, holds a secret: a pupil's name, an INE, a grade. */
public final class NoSecretInLogs extends Handler {

    private final List<String> secrets;
    private final List<String> leaks = Collections.synchronizedList(new ArrayList<>());

    private NoSecretInLogs(List<String> secrets) {
        this.secrets = secrets;
        setLevel(Level.ALL);
        setFormatter(new PatternFormatter("%X %c %s%e%n"));
    }

    /** Runs the work, then fails if anything logged meanwhile held one of the secrets. */
    public static void during(Runnable work, String... secrets) {
        var watcher = new NoSecretInLogs(List.of(secrets));
        var root = Logger.getLogger("");
        root.addHandler(watcher);
        try {
            work.run();
        } finally {
            root.removeHandler(watcher);
        }
        if (!watcher.leaks.isEmpty()) {
            throw new AssertionError("personal data in the logs:\n" + String.join("\n", watcher.leaks));
        }
    }

    @Override
    public void publish(LogRecord line) {
        var text = getFormatter().format(line);
        secrets.stream().filter(text::contains).forEach(secret -> leaks.add(secret + " in: " + text));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
