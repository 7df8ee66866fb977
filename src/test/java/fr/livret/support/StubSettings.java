package fr.livret.support;

import fr.livret.submission.spi.ChannelSettings;
import fr.livret.submission.spi.Secret;
import java.util.Map;
import java.util.Optional;

/** The settings of a channel of school 0382032C, which may connect to localhost. */
public record StubSettings(Map<String, String> values, Map<String, byte[]> secrets) implements ChannelSettings {

    public StubSettings(Map<String, String> values) {
        this(values, Map.of());
    }

    @Override
    public String school() {
        return "0382032C";
    }

    @Override
    public Optional<Secret> secret(String name) {
        return Optional.ofNullable(secrets.get(name)).map(Secret::new);
    }

    @Override
    public boolean mayConnectTo(String host) {
        return host.equals("localhost");
    }
}
