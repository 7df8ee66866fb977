package fr.livret.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Two replicas of the packaged service on one PostgreSQL, in a directory of their own, with a school or more. */
public final class Replicas implements AutoCloseable {

    private final Path directory;
    private final ServiceDatabase database;
    private final Identity identity;
    private final Path packaged;
    private final List<ServiceProcess> running = new ArrayList<>();

    public Replicas(Path packaged, Path directory) throws Exception {
        this.packaged = packaged;
        this.directory = Files.createDirectories(directory);
        this.identity = Identity.create();
        this.database = ServiceDatabase.start(directory);
    }

    public ServiceDatabase database() {
        return database;
    }

    public Path directory() {
        return directory;
    }

    /** A replica that notices the death of another within seconds. */
    public ServiceProcess.Launch replica(String name) {
        return ServiceProcess.of(packaged, database, identity, directory)
                .named(name)
                .with("LIVRET_JOBS_HEARTBEAT", "1s")
                .with("LIVRET_JOBS_POLLING_INTERVAL", "200ms")
                .with("LIVRET_JOBS_RETRY_DELAY", "1s");
    }

    public ServiceProcess start(ServiceProcess.Launch launch) throws Exception {
        ServiceProcess replica = launch.start();
        running.add(replica);
        return replica;
    }

    public Client client(ServiceProcess replica) {
        return new Client(replica.root(), identity);
    }

    /** Sample schools, imported and positioned. */
    public List<ServiceSchool> schools(Client client, int count, int students) throws Exception {
        List<ServiceSchool> schools = new ArrayList<>();
        for (int rank = 0; rank < count; rank++) {
            schools.add(ServiceSchool.load(client, directory, students, rank));
        }
        return schools;
    }

    @Override
    public void close() throws IOException, SQLException {
        for (ServiceProcess replica : running) {
            replica.kill();
        }
        database.close();
    }
}
