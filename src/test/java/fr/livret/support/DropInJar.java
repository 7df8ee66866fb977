package fr.livret.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The example of an adapter, as its author would deliver it: compiled apart, against the interface of adapters and the
 * JDK alone, into a jar in a directory that the service is told of.
 */
public final class DropInJar implements QuarkusTestResourceLifecycleManager {

    /** Where the example puts its files. */
    public static final String ARCHIVE = "archive.root";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path EXAMPLE = Path.of("src/example");
    private static final String INTERFACE = "fr/livret/submission/spi";

    @Override
    public Map<String, String> start() {
        try {
            var directory = Files.createTempDirectory(TARGET, "adapters");
            write(directory.resolve("archive-adapter.jar"));
            System.setProperty(
                    ARCHIVE, Files.createTempDirectory(TARGET, "archive").toString());
            return Map.of("livret.submission.adapters", directory.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(ARCHIVE);
    }

    /** Compiles and packs the example. */
    public static void write(Path jar) throws IOException {
        var classes = Files.createTempDirectory(TARGET, "example-classes");
        compile(classes);
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, classes);
            add(out, EXAMPLE.resolve("resources"));
        }
    }

    private static void compile(Path classes) throws IOException {
        var api = Files.createTempDirectory(TARGET, "interface");
        for (var type : files(TARGET.resolve("classes").resolve(INTERFACE))) {
            Files.createDirectories(api.resolve(INTERFACE));
            Files.copy(type, api.resolve(INTERFACE).resolve(type.getFileName().toString()));
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files(EXAMPLE.resolve("java")));
            var options =
                    List.of("--release", "17", "-proc:none", "-classpath", api.toString(), "-d", classes.toString());
            if (!compiler.getTask(null, manager, null, options, null, sources).call()) {
                throw new IllegalStateException("the example does not compile against the interface alone");
            }
        }
    }

    private static void add(JarOutputStream jar, Path root) throws IOException {
        for (var file : files(root)) {
            jar.putNextEntry(new JarEntry(root.relativize(file).toString()));
            Files.copy(file, (OutputStream) jar);
            jar.closeEntry();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
