package fr.livret.submission.sftp;

import fr.livret.submission.spi.Secret;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.transport.verification.FingerprintVerifier;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.password.PasswordUtils;

/** A session with the server that has the pinned key, and with no other. */
final class SftpLogin implements Closeable {

    private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(10).toMillis();
    private static final int ANSWER_MILLIS = (int) Duration.ofMinutes(1).toMillis();

    private final SSHClient ssh;

    private SftpLogin(SSHClient ssh) {
        this.ssh = ssh;
    }

    static SftpLogin of(SftpSettings settings) throws IOException {
        SSHClient ssh = new SSHClient();
        try {
            ssh.setConnectTimeout(CONNECT_MILLIS);
            ssh.setTimeout(ANSWER_MILLIS);
            ssh.addHostKeyVerifier(FingerprintVerifier.getInstance(settings.hostKey()));
            ssh.connect(settings.host(), settings.port());
            authenticate(ssh, settings);
            return new SftpLogin(ssh);
        } catch (IOException | RuntimeException e) {
            ssh.close();
            throw e;
        }
    }

    SFTPClient files() throws IOException {
        return ssh.newSFTPClient();
    }

    @Override
    public void close() throws IOException {
        ssh.close();
    }

    private static void authenticate(SSHClient ssh, SftpSettings settings) throws IOException {
        if (settings.privateKey().isPresent()) {
            ssh.authPublickey(settings.user(), key(ssh, settings));
        } else {
            String password = settings.password().map(Secret::text).orElse("");
            ssh.authPassword(settings.user(), password.toCharArray());
        }
    }

    private static KeyProvider key(SSHClient ssh, SftpSettings settings) throws IOException {
        String key = settings.privateKey().map(Secret::text).orElse("");
        char[] passphrase = settings.passphrase().map(Secret::text).orElse("").toCharArray();
        return ssh.loadKeys(key + "\n", null, PasswordUtils.createOneOff(passphrase));
    }
}
