package fr.livret.process;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The packaged service in a JVM of its own with a fixed heap. */
public final class ServiceProcess implements AutoCloseable {

    /** The heap of measurements, the same for every size of school. */
    public static final String HEAP = "256m";

    private static final Logger LOG = Logger.getLogger(ServiceProcess.class.getName());
    private static final int READY_SECONDS = 120;

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** How to start a replica. */
    public static Launch of(Path packaged, ServiceDatabase database, Identity identity, Path directory) {
        return new Launch(packaged, database, identity, directory);
    }

    public String root() {
        return "http://localhost:" + port;
    }

    /** Bytes that survived a full collection, forced, which puts them into the old generation; not what was made since. */
    @SuppressWarnings("BanJNDI") // the other end is our own child process
    public long liveHeap() throws IOException {
        try (JMXConnector management = JMXConnectorFactory.connect(new JMXServiceURL(agent()))) {
            MBeanServerConnection beans = management.getMBeanServerConnection();
            ManagementFactory.getPlatformMXBean(beans, MemoryMXBean.class).gc();
            return ManagementFactory.getPlatformMXBeans(beans, MemoryPoolMXBean.class).stream()
                    .filter(pool -> pool.getName().endsWith("Old Gen"))
                    .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                    .sum();
        }
    }

    /** Ends it without warning (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    private String agent() throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    private static void awaitReady(Process process, int port) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .build();
        for (int tenth = 0; tenth < 10 * READY_SECONDS && process.isAlive(); tenth++) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
            try {
                if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                LOG.log(Level.FINE, "not listening yet", e);
            }
        }
        process.destroy();
        throw new IllegalStateException("the service did not become ready, see its log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A replica to be started, and started again. */
    public static final class Launch {

        private final Path packaged;
        private final ServiceDatabase database;
        private final Identity identity;
        private final Path directory;
        private final Map<String, String> environment = new HashMap<>();
        private final List<String> options = new ArrayList<>();
        private String name = "service";
        private String heap = HEAP;
        private Path java = Path.of(System.getProperty("java.home"));

        private Launch(Path packaged, ServiceDatabase database, Identity identity, Path directory) {
            this.packaged = packaged;
            this.database = database;
            this.identity = identity;
            this.directory = directory;
        }

        /** Its name in the queue and of its log. */
        public Launch named(String replica) {
            name = replica;
            return with("LIVRET_JOBS_REPLICA", replica);
        }

        public Launch with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        public Launch withOptions(String... more) {
            options.addAll(List.of(more));
            return this;
        }

        public Launch withHeap(String size) {
            heap = size;
            return this;
        }

        /** The home of the JVM to run on. */
        public Launch on(Path home) {
            java = home;
            return this;
        }

        public ServiceProcess start() throws Exception {
            int port = freePort();
            List<String> command = new ArrayList<>();
            command.add(java.resolve("bin").resolve("java").toString());
            command.add("-Xms" + heap);
            command.add("-Xmx" + heap);
            // As the Dockerfile says.
            command.add("-XX:+UseParallelGC");
            command.addAll(options);
            command.add("-jar");
            command.add(packaged.resolve("quarkus-run.jar").toString());
            File log = directory.resolve(name + ".log").toFile();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
            builder.environment().putAll(database.environment());
            builder.environment().put("LIVRET_PORT", Integer.toString(port));
            builder.environment().put("LIVRET_MAX_BODY", "128M");
            // Without a provider's address the key alone is used.
            builder.environment().put("LIVRET_OIDC_URL", "");
            builder.environment().put("QUARKUS_OIDC_PUBLIC_KEY", identity.publicKey());
            builder.environment().putAll(environment);
            Process process = builder.start();
            awaitReady(process, port);
            return new ServiceProcess(process, port);
        }
    }
}
