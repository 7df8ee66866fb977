package fr.livret.web;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Prefer: wait=N} header (RFC 7240): how long the caller would like us to hold the answer, 30 seconds at most. */
public record Preference(Duration patience) {

    public static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?=$|[,;])");

    /** Used by the platform to read the header. Preferences that are unknown or make no sense are ignored, as the RFC wants. */
    public static Preference fromString(String header) {
        var matcher = WAIT.matcher(header);
        if (!matcher.find()) {
            return new Preference(Duration.ZERO);
        }
        var wanted = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        return new Preference(wanted.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wanted);
    }

    /** How long the header asks us to wait, zero without a header. */
    public static Duration of(@Nullable Preference header) {
        return header == null ? Duration.ZERO : header.patience();
    }
}
