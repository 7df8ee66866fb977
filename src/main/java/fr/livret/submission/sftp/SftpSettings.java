package fr.livret.submission.sftp;

import fr.livret.submission.spi.ChannelSettings;
import fr.livret.submission.spi.LocalizedText;
import fr.livret.submission.spi.Secret;
import fr.livret.submission.spi.Setting;
import fr.livret.submission.spi.SettingFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of the channel, read. */
final class SftpSettings {

    private static final String HOST = "host";
    private static final String PORT = "port";
    private static final String USER = "user";
    private static final String HOST_KEY = "hostKey";
    private static final String DIRECTORY = "directory";
    private static final String PASSWORD = "password";
    private static final String PRIVATE_KEY = "privateKey";
    private static final String PASSPHRASE = "passphrase";

    private static final int DEFAULT_PORT = 22;
    private static final int LAST_PORT = 65_535;

    private final ChannelSettings settings;

    SftpSettings(ChannelSettings settings) {
        this.settings = settings;
    }

    static List<Setting> described() {
        return List.of(
                setting(HOST, true, false),
                setting(PORT, false, false),
                setting(USER, true, false),
                setting(HOST_KEY, true, false),
                setting(DIRECTORY, false, false),
                setting(PASSWORD, false, true),
                setting(PRIVATE_KEY, false, true),
                setting(PASSPHRASE, false, true));
    }

    List<SettingFault> faults() {
        List<SettingFault> faults = new ArrayList<>();
        if (!settings.mayConnectTo(host())) {
            faults.add(fault(HOST, "HOST_NOT_ALLOWED", host()));
        }
        if (!hostKey().matches("SHA256:[A-Za-z0-9+/]{43}")) {
            faults.add(fault(HOST_KEY, "SETTING_WRONG", HOST_KEY));
        }
        String port = settings.value(PORT).orElse("");
        if (!port.isEmpty() && (!port.matches("[1-9][0-9]{0,4}") || Integer.parseInt(port) > LAST_PORT)) {
            faults.add(fault(PORT, "SETTING_WRONG", PORT));
        }
        if (!directory().matches("[^\\p{Cntrl}]*")) {
            faults.add(fault(DIRECTORY, "SETTING_WRONG", DIRECTORY));
        }
        return faults;
    }

    /** Whether there is something to log in with. */
    boolean hasCredential() {
        return password().isPresent() || privateKey().isPresent();
    }

    String host() {
        return settings.value(HOST).orElse("");
    }

    int port() {
        return settings.value(PORT).map(Integer::valueOf).orElse(DEFAULT_PORT);
    }

    String user() {
        return settings.value(USER).orElse("");
    }

    /** SHA-256 fingerprint of the only key that the server may show, as {@code ssh-keygen -l} prints it. */
    String hostKey() {
        return settings.value(HOST_KEY).orElse("");
    }

    /** Directory on the server; that of the login when empty. */
    String directory() {
        return settings.value(DIRECTORY).orElse("");
    }

    Optional<Secret> password() {
        return settings.secret(PASSWORD);
    }

    Optional<Secret> privateKey() {
        return settings.secret(PRIVATE_KEY);
    }

    Optional<Secret> passphrase() {
        return settings.secret(PASSPHRASE);
    }

    static LocalizedText text(String key, Object... arguments) {
        return LocalizedText.fromBundle(SftpSettings.class, "submission", key, arguments);
    }

    static SettingFault fault(String setting, String code, Object... arguments) {
        return new SettingFault(setting, code, text(code, arguments));
    }

    private static Setting setting(String name, boolean required, boolean secret) {
        return new Setting(name, required, secret, text("sftp." + name));
    }
}
