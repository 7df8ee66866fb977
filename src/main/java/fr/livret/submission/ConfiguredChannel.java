package fr.livret.submission;

import fr.livret.submission.spi.ChannelSettings;
import fr.livret.submission.spi.Secret;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The settings of a school's channel as its adapter sees them. */
final class ConfiguredChannel implements ChannelSettings {

    private final String school;
    private final Map<String, String> values;
    private final Map<String, String> secrets;
    private final SecretSource source;
    private final Set<String> hosts;

    ConfiguredChannel(
            String school,
            Map<String, String> values,
            Map<String, String> secrets,
            SecretSource source,
            Set<String> hosts) {
        this.school = school;
        this.values = Map.copyOf(values);
        this.secrets = Map.copyOf(secrets);
        this.source = source;
        this.hosts = hosts;
    }

    @Override
    public String school() {
        return school;
    }

    @Override
    public Map<String, String> values() {
        return values;
    }

    @Override
    public Optional<Secret> secret(String name) {
        return Optional.ofNullable(secrets.get(name)).flatMap(reference -> source.find(school, reference));
    }

    @Override
    public boolean mayConnectTo(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .map(allowed -> allowed.toLowerCase(Locale.ROOT))
                .anyMatch(allowed -> allowed.startsWith("*.")
                        ? asked.endsWith(allowed.substring(1)) && asked.length() >= allowed.length()
                        : asked.equals(allowed));
    }

    /** The secret settings whose secret cannot be found now. */
    Map<String, String> missingSecrets() {
        return secrets.entrySet().stream()
                .filter(secret -> source.find(school, secret.getValue()).isEmpty())
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
