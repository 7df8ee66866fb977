package fr.livret.demo;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;

/** Starts an embedded PostgreSQL, then the service on it; stops both in the reverse order. */
@QuarkusMain
public final class DemoMain {

    private DemoMain() {}

    public static void main(String... args) throws IOException, SQLException {
        DemoDatabase database = DemoDatabase.start();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stopped), "demo-database-last"));
        Quarkus.run(
                DemoApplication.class,
                (code, failure) -> {
                    database.close();
                    stopped.countDown();
                    if (code != 0) {
                        // The log is closed by now.
                        System.err.println("The demo failed: " + failure);
                        Runtime.getRuntime().halt(code);
                    }
                },
                args);
    }

    /** The process ends with its last hook: not before the database has stopped. */
    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
