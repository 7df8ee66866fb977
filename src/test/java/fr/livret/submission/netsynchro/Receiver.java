package fr.livret.submission.netsynchro;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A receiver over mutual TLS, on the loopback: takes requests and behaves, one after the other, as it is told. */
final class Receiver implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Receiver.class.getName());

    private final SSLServerSocket server;
    private final ConcurrentLinkedQueue<Behaviour> behaviours = new ConcurrentLinkedQueue<>();
    private final List<Request> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What to do with a connection whose handshake is over. */
    interface Behaviour {
        void handle(SSLSocket socket, Receiver receiver) throws IOException;
    }

    /** A request that came whole. */
    record Request(String line, Map<String, String> headers, String body, String client) {}

    private Receiver(SSLContext context, boolean needsCertificate) throws IOException {
        this.server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setReceiveBufferSize(16 * 1024);
        server.setNeedClientAuth(needsCertificate);
        var thread = new Thread(this::accept, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    static Receiver asking(SSLContext context, Behaviour... behaviours) throws IOException {
        return create(context, true, behaviours);
    }

    static Receiver notAsking(SSLContext context, Behaviour... behaviours) throws IOException {
        return create(context, false, behaviours);
    }

    private static Receiver create(SSLContext context, boolean needsCertificate, Behaviour... behaviours)
            throws IOException {
        var receiver = new Receiver(context, needsCertificate);
        receiver.behaviours.addAll(Arrays.asList(behaviours));
        return receiver;
    }

    static Behaviour answer(int status, String body, String... headers) {
        return (socket, receiver) -> {
            receiver.received.add(request(socket));
            var head = "HTTP/1.1 " + status + " Said\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n"
                    + String.join(
                            "",
                            Arrays.stream(headers)
                                    .map(header -> header + "\r\n")
                                    .toList()) + "\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        };
    }

    /** Takes the whole request and says nothing until the receiver is closed. */
    static Behaviour silence() {
        return (socket, receiver) -> {
            receiver.received.add(request(socket));
            try {
                receiver.closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Takes the whole request and hangs up. */
    static Behaviour hangUp() {
        return (socket, receiver) -> receiver.received.add(request(socket));
    }

    /** Hangs up in the middle of the body. */
    static Behaviour cut(int after) {
        return (socket, receiver) -> {
            socket.getInputStream().readNBytes(after);
            socket.setSoLinger(true, 0);
        };
    }

    String endpoint() {
        return endpoint("localhost");
    }

    String endpoint(String host) {
        return "https://" + host + ":" + server.getLocalPort() + "/lsu";
    }

    List<Request> received() {
        return received;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = (SSLSocket) server.accept();
                var thread = new Thread(() -> handle(socket), "receiver-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                LOG.log(Level.FINE, "no more connections", e);
            }
        }
    }

    private void handle(SSLSocket socket) {
        try (socket) {
            socket.startHandshake();
            behaviours.remove().handle(socket, this);
        } catch (IOException e) {
            LOG.log(Level.FINE, "the connection ended", e);
        }
    }

    private static Request request(SSLSocket socket) throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        var line = line(in);
        var headers = new TreeMap<String, String>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.get("content-length"));
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("cut");
        }
        return new Request(line, headers, new String(body, StandardCharsets.UTF_8), client(socket));
    }

    private static String client(SSLSocket socket) {
        try {
            return socket.getSession().getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException nobody) {
            return "";
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("cut");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** A socket that nobody listens to. */
    static int unusedPort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
