package fr.livret.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.sample.SampleOptions;
import fr.livret.sample.SampleSchool;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Loads the sample collège through the public API, exports it once, then serves until it is stopped. */
public final class DemoApplication implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(DemoApplication.class);

    private final ObjectMapper json;
    private final int port;
    private final int students;
    private final Path directory;

    DemoApplication(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "livret.demo.students") int students,
            @ConfigProperty(name = "livret.demo.directory") Path directory) {
        this.json = json;
        this.port = port;
        this.students = students;
        this.directory = directory;
    }

    @Override
    public int run(String... args) {
        SampleSchool school =
                SampleSchool.of(SampleOptions.ofStudents(students).withPeriods("2025-T1", "2025-T2", "2025-T3"));
        DemoClient client = new DemoClient(port, json);
        try {
            new DemoScenario(school, client, new DemoPrinter(System.out), directory).play();
        } catch (IOException | RuntimeException e) {
            LOG.error("event=demo-failed", e);
            return 1;
        }
        Quarkus.waitForExit();
        return 0;
    }
}
