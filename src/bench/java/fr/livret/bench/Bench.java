package fr.livret.bench;

import fr.livret.process.Client;
import fr.livret.process.Identity;
import fr.livret.process.ServiceDatabase;
import fr.livret.process.ServiceProcess;
import fr.livret.process.ServiceSchool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

/**
 * Starts PostgreSQL and the packaged service, each in its own process, measures, prints a Markdown table. Times and heap
 * are those of the machine it runs on: nothing here passes or fails.
 */
public final class Bench {

    private static final int USUAL = 800;
    private static final int LARGE = 8_000;
    private static final int SIECLE = 1_200;

    private Bench() {}

    /**
     * Measures.
     *
     * @param args the directory of the packaged service, a directory to write to, the number of timed runs
     */
    public static void main(String... args) throws Exception {
        Path packaged = Path.of(args[0]);
        Path directory = Path.of(args[1]);
        int runs = Integer.parseInt(args[2]);
        Files.createDirectories(directory);
        Identity identity = Identity.create();
        try (ServiceDatabase database = ServiceDatabase.start(directory);
                Connection plain = database.open();
                ServiceProcess service = ServiceProcess.of(packaged, database, identity, directory)
                        .with(
                                "LIVRET_DROP_FOLDER",
                                Files.createDirectories(directory.resolve("drop"))
                                        .toString())
                        .start()) {
            Client client = new Client(service.root(), identity);
            ServiceSchool usual = ServiceSchool.load(client, directory, USUAL);
            Table table = new Table();
            Timings.measure(client, new PlainJdbc(plain), directory, usual, runs, table);
            SiecleTimings.measure(client, directory, SIECLE, runs, table);
            Footprint footprint = new Footprint(client, database, service);
            footprint.measure(usual);
            footprint.measure(ServiceSchool.load(client, directory, LARGE));
            footprint.report(table);
            System.out.println(table);
        }
    }
}
