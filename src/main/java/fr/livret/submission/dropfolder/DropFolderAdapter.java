package fr.livret.submission.dropfolder;

import fr.livret.submission.spi.ChannelSettings;
import fr.livret.submission.spi.LocalizedText;
import fr.livret.submission.spi.OutgoingFile;
import fr.livret.submission.spi.Receipt;
import fr.livret.submission.spi.Recovery;
import fr.livret.submission.spi.Setting;
import fr.livret.submission.spi.SettingFault;
import fr.livret.submission.spi.SubmissionAdapter;
import fr.livret.submission.spi.SubmissionContext;
import fr.livret.submission.spi.SubmissionFailure;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Leaves a file in the school's directory below the operator's root, for a transfer agent. The file is written under a
 * hidden name, forced to the disk, then renamed in one step: whoever looks sees it whole or not at all.
 */
@ApplicationScoped
class DropFolderAdapter implements SubmissionAdapter {

    private static final String BUNDLE = "submission";
    private static final String DIRECTORY = "directory";

    private final DropFolderConfig config;

    DropFolderAdapter(DropFolderConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "drop-folder";
    }

    @Override
    public LocalizedText description() {
        return text("drop-folder.description");
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(DIRECTORY, false, false, text("drop-folder.directory")));
    }

    @Override
    public List<SettingFault> validate(ChannelSettings settings) {
        return isInside(settings.value(DIRECTORY).orElse(""))
                ? List.of()
                : List.of(new SettingFault(DIRECTORY, "DIRECTORY_OUTSIDE", text("DIRECTORY_OUTSIDE")));
    }

    @Override
    public List<SettingFault> refusals(ChannelSettings settings, boolean withToken) {
        return config.root().filter(Files::isDirectory).isPresent()
                ? List.of()
                : List.of(new SettingFault("", "NO_DROP_FOLDER", text("NO_DROP_FOLDER")));
    }

    @Override
    public Receipt submit(OutgoingFile file, SubmissionContext context) throws SubmissionFailure {
        Path root = config.root().orElseThrow(() -> failure(Kind.PERMANENT, "NO_DROP_FOLDER"));
        Target target = Target.of(root, file, context);
        try {
            Files.createDirectories(target.directory());
            if (!target.directory().toRealPath().startsWith(root.toRealPath().resolve(target.school()))) {
                throw failure(Kind.PERMANENT, "DIRECTORY_OUTSIDE");
            }
            write(file, target.hidden());
        } catch (IOException e) {
            throw failure(Kind.TRANSIENT, "DROP_FAILED");
        }
        try {
            Files.move(target.hidden(), target.visible(), StandardCopyOption.ATOMIC_MOVE);
            return Receipt.of(target.name());
        } catch (IOException e) {
            throw failure(target.afterFailedMove(), "DROP_FAILED");
        }
    }

    /** The visible file is proof; the hidden one proves that it was not dropped; without either, the agent may have it. */
    @Override
    public Recovery recover(OutgoingFile file, SubmissionContext context) {
        return config.root()
                .map(root -> Target.of(root, file, context).recovery())
                .orElse(Recovery.unknown());
    }

    private static boolean isInside(String directory) {
        try {
            Path path = Path.of(directory);
            return !path.isAbsolute() && path.equals(path.normalize()) && !path.startsWith("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static void write(OutgoingFile file, Path target) throws IOException {
        try (InputStream content = file.open();
                FileChannel channel = FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.transferTo(out);
            channel.force(true);
        }
    }

    private static SubmissionFailure failure(Kind kind, String code) {
        return SubmissionFailure.of(kind, code, text(code));
    }

    private static LocalizedText text(String key) {
        return LocalizedText.fromBundle(DropFolderAdapter.class, BUNDLE, key);
    }

    /** Where a submission's file goes; the submission's identifier tells two files of one name apart. */
    private record Target(String school, Path directory, String name) {

        static Target of(Path root, OutgoingFile file, SubmissionContext context) {
            String school = context.settings().school();
            Path directory = root.resolve(school)
                    .resolve(context.settings().value(DIRECTORY).orElse(""));
            return new Target(school, directory, context.submission() + "-" + file.name());
        }

        Path visible() {
            return directory.resolve(name);
        }

        Path hidden() {
            return directory.resolve("." + name + ".part");
        }

        Kind afterFailedMove() {
            return Files.exists(hidden()) ? Kind.TRANSIENT : Kind.UNKNOWN;
        }

        Recovery recovery() {
            if (Files.exists(visible())) {
                return Recovery.delivered(Receipt.of(name));
            }
            return Files.exists(hidden()) ? Recovery.sendAgain() : Recovery.unknown();
        }
    }
}
