package fr.livret.submission.sftp;

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
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.Response.StatusCode;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.sftp.SFTPException;
import net.schmizz.sshj.userauth.UserAuthException;

/**
 * Uploads a file to an SFTP server whose key is pinned: under a hidden name, then renamed in one step, so that whoever
 * reads there sees it whole or not at all.
 */
@ApplicationScoped
class SftpAdapter implements SubmissionAdapter {

    private static final int UNCONFIRMED_WRITES = 16;
    private static final Set<StatusCode> REFUSALS = EnumSet.of(
            StatusCode.PERMISSION_DENIED,
            StatusCode.NO_SUCH_FILE,
            StatusCode.NO_SUCH_PATH,
            StatusCode.WRITE_PROTECT,
            StatusCode.OP_UNSUPPORTED);
    private static final Set<StatusCode> NO_ANSWERS =
            EnumSet.of(StatusCode.UNKNOWN, StatusCode.NO_CONNECTION, StatusCode.CONNECITON_LOST);

    @Override
    public String name() {
        return "sftp";
    }

    @Override
    public LocalizedText description() {
        return SftpSettings.text("sftp.description");
    }

    @Override
    public List<Setting> settings() {
        return SftpSettings.described();
    }

    @Override
    public List<SettingFault> validate(ChannelSettings settings) {
        return new SftpSettings(settings).faults();
    }

    @Override
    public List<SettingFault> refusals(ChannelSettings settings, boolean withToken) {
        return new SftpSettings(settings).hasCredential() ? List.of() : List.of(SftpSettings.fault("", "NO_LOGIN"));
    }

    @Override
    public Receipt submit(OutgoingFile file, SubmissionContext context) throws SubmissionFailure {
        SftpSettings settings = new SftpSettings(context.settings());
        Target target = Target.of(settings, file, context);
        boolean renaming = false;
        try (SftpLogin login = SftpLogin.of(settings);
                SFTPClient server = login.files()) {
            upload(file, server, target.hidden());
            if (server.stat(target.hidden()).getSize() != file.size()) {
                throw failure(Kind.TRANSIENT, "UPLOAD_INCOMPLETE");
            }
            renaming = true;
            server.rename(target.hidden(), target.visible());
            return Receipt.of(target.name());
        } catch (IOException e) {
            throw isAnswer(e)
                    ? refusal((SFTPException) e)
                    : renaming ? failure(Kind.UNKNOWN, "RENAME_UNKNOWN") : lost(e);
        }
    }

    /** The visible file is proof, the hidden one of the contrary; without either, its reader may have taken it. */
    @Override
    public Recovery recover(OutgoingFile file, SubmissionContext context) {
        SftpSettings settings = new SftpSettings(context.settings());
        Target target = Target.of(settings, file, context);
        try (SftpLogin login = SftpLogin.of(settings);
                SFTPClient server = login.files()) {
            if (server.statExistence(target.visible()) != null) {
                return Recovery.delivered(Receipt.of(target.name()));
            }
            return server.statExistence(target.hidden()) == null ? Recovery.unknown() : Recovery.sendAgain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void upload(OutgoingFile file, SFTPClient server, String path) throws IOException {
        Set<OpenMode> modes = EnumSet.of(OpenMode.WRITE, OpenMode.CREAT, OpenMode.TRUNC);
        try (InputStream content = file.open();
                RemoteFile remote = server.open(path, modes);
                OutputStream out = remote.new RemoteFileOutputStream(0, UNCONFIRMED_WRITES)) {
            content.transferTo(out);
        }
    }

    /** A connection that breaks is told by an exception without a status of the server's. */
    private static boolean isAnswer(IOException failure) {
        return failure instanceof SFTPException answered && !NO_ANSWERS.contains(answered.getStatusCode());
    }

    private static SubmissionFailure refusal(SFTPException answered) {
        return failure(REFUSALS.contains(answered.getStatusCode()) ? Kind.PERMANENT : Kind.TRANSIENT, "SFTP_REFUSED");
    }

    private static SubmissionFailure lost(IOException failure) {
        if (failure instanceof UserAuthException) {
            return failure(Kind.PERMANENT, "LOGIN_REFUSED");
        }
        return failure instanceof SSHException ssh
                        && ssh.getDisconnectReason() == DisconnectReason.HOST_KEY_NOT_VERIFIABLE
                ? failure(Kind.PERMANENT, "HOST_KEY_DIFFERS")
                : failure(Kind.TRANSIENT, "NO_CONNECTION");
    }

    private static SubmissionFailure failure(Kind kind, String code) {
        return SubmissionFailure.of(kind, code, SftpSettings.text(code));
    }

    /** Where a submission's file goes; the submission's identifier tells two files of one name apart. */
    private record Target(String directory, String name) {

        static Target of(SftpSettings settings, OutgoingFile file, SubmissionContext context) {
            String directory = settings.directory();
            return new Target(
                    directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/",
                    context.submission() + "-" + file.name());
        }

        String visible() {
            return directory + name;
        }

        String hidden() {
            return directory + "." + name + ".part";
        }
    }
}
