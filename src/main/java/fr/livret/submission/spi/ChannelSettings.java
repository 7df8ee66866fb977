package fr.livret.submission.spi;

import java.util.Map;
import java.util.Optional;

/** How a school has configured a channel. */
public interface ChannelSettings {

    /** UAI of the school. */
    String school();

    /** The settings that are not secret, by name. */
    Map<String, String> values();

    /** The value of a setting. */
    default Optional<String> value(String name) {
        return Optional.ofNullable(values().get(name));
    }

    /** A secret, read anew at each call; empty when it is not configured or cannot be found. */
    Optional<Secret> secret(String name);

    /** Whether the operator lets this installation connect to that host. An adapter that connects must ask. */
    boolean mayConnectTo(String host);
}
