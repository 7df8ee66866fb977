package fr.livret.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The packaged service in a JVM of its own with a fixed heap. */
final class ServiceProcess implements AutoCloseable {

    /** The same for both sizes of school. */
    static final String HEAP = "256m";

    private static final Logger LOG = Logger.getLogger(ServiceProcess.class.getName());
    private static final int READY_SECONDS = 120;

    private final Process process;
    private final int port;
    private final JMXConnector management;

    @SuppressWarnings("BanJNDI") // the other end is our own child process
    private ServiceProcess(Process process, int port) throws IOException, AttachNotSupportedException {
        this.process = process;
        this.port = port;
        VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
        this.management = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
    }

    static ServiceProcess start(Path packaged, BenchDatabase database, Identity identity, Path directory)
            throws Exception {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms" + HEAP,
                        "-Xmx" + HEAP,
                        "-jar",
                        packaged.resolve("quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("service.log").toFile());
        command.environment().putAll(database.environment());
        command.environment().put("LIVRET_PORT", Integer.toString(port));
        command.environment().put("LIVRET_MAX_BODY", "128M");
        command.environment()
                .put(
                        "LIVRET_DROP_FOLDER",
                        Files.createDirectories(directory.resolve("drop")).toString());
        command.environment().put("LIVRET_OIDC_URL", "");
        command.environment().put("QUARKUS_OIDC_PUBLIC_KEY", identity.publicKey());
        Process process = command.start();
        awaitReady(process, port);
        return new ServiceProcess(process, port);
    }

    String root() {
        return "http://localhost:" + port;
    }

    /** Bytes that survive a full collection, forced. */
    long liveHeap() throws IOException {
        MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                management.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() throws IOException {
        management.close();
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    private static void awaitReady(Process process, int port) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .build();
        for (int second = 0; second < READY_SECONDS && process.isAlive(); second++) {
            Thread.sleep(1_000);
            try {
                if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                LOG.log(Level.FINE, "not listening yet", e);
            }
        }
        process.destroy();
        throw new IllegalStateException("the service did not become ready, see service.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
