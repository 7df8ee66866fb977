package fr.livret.submission.netsynchro;

import fr.livret.submission.spi.ChannelSettings;
import fr.livret.submission.spi.Setting;
import fr.livret.submission.spi.SettingFault;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The settings of the channel, read: everything in a receiver's contract that may differ. */
final class NetSynchroSettings {

    static final String CERTIFICATE = "certificate";
    static final String CERTIFICATE_PASSWORD = "certificatePassword";
    static final String AUTHORITIES = "authorities";

    private static final String ENDPOINT = "endpoint";
    private static final String METHOD = "method";
    private static final String BODY = "body";
    private static final String PART = "part";
    private static final String HEADER = "header.";
    private static final String TOKEN_HEADER = "tokenHeader";
    private static final String TOKEN_PREFIX = "tokenPrefix";
    private static final String KEY_HEADER = "idempotencyHeader";
    private static final String IDEMPOTENT = "idempotent";
    private static final String RECEIPT = "receipt";
    private static final String CONNECT_SECONDS = "connectSeconds";
    private static final String ANSWER_SECONDS = "answerSeconds";

    private static final int LONGEST_SECONDS = 600;
    private static final String HEADER_NAME = "[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}";
    private static final String HEADER_VALUE = "[\\x20-\\x7e]{1,1000}";
    private static final Set<String> NOT_TO_BE_SET = Set.of(
            "connection",
            "content-length",
            "content-type",
            "content-encoding",
            "expect",
            "host",
            "upgrade",
            "transfer-encoding",
            "authorization");

    private final ChannelSettings settings;

    NetSynchroSettings(ChannelSettings settings) {
        this.settings = settings;
    }

    static List<Setting> described() {
        return List.of(
                value(ENDPOINT, true),
                value(METHOD, false),
                value(BODY, false),
                value(PART, false),
                value(HEADER + "*", false),
                value(TOKEN_HEADER, false),
                value(TOKEN_PREFIX, false),
                value(KEY_HEADER, false),
                value(IDEMPOTENT, false),
                value(RECEIPT, false),
                value(CONNECT_SECONDS, false),
                value(ANSWER_SECONDS, false),
                secret(CERTIFICATE),
                secret(CERTIFICATE_PASSWORD),
                secret(AUTHORITIES));
    }

    List<SettingFault> faults() {
        List<SettingFault> faults = new ArrayList<>();
        if (!isHttps(endpointText())) {
            faults.add(NetSynchroTexts.fault(ENDPOINT, "ENDPOINT_NOT_HTTPS"));
        } else if (!settings.mayConnectTo(endpoint().getHost())) {
            faults.add(NetSynchroTexts.fault(
                    ENDPOINT, "HOST_NOT_ALLOWED", endpoint().getHost()));
        }
        check(faults, METHOD, value -> Set.of("POST", "PUT").contains(value));
        check(faults, BODY, BodyForm::isOne);
        check(faults, PART, value -> value.matches("[A-Za-z0-9_.-]{1,100}"));
        check(faults, TOKEN_HEADER, value -> value.matches(HEADER_NAME));
        check(faults, TOKEN_PREFIX, value -> value.matches(HEADER_VALUE));
        check(faults, KEY_HEADER, value -> value.matches(HEADER_NAME));
        check(faults, IDEMPOTENT, value -> Set.of("true", "false").contains(value));
        check(faults, RECEIPT, ReceiptRule::isOne);
        check(faults, CONNECT_SECONDS, NetSynchroSettings::isDuration);
        check(faults, ANSWER_SECONDS, NetSynchroSettings::isDuration);
        settings.values().forEach((name, value) -> {
            if (name.startsWith(HEADER) && !isHeader(name.substring(HEADER.length()), value)) {
                faults.add(NetSynchroTexts.fault(name, "SETTING_WRONG", name));
            }
        });
        return faults;
    }

    URI endpoint() {
        return URI.create(endpointText());
    }

    String method() {
        return settings.value(METHOD).orElse("POST");
    }

    BodyForm body() {
        return settings.value(BODY).map(BodyForm::valueOf).orElse(BodyForm.RAW);
    }

    String part() {
        return settings.value(PART).orElse("file");
    }

    Map<String, String> headers() {
        return settings.values().entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(HEADER))
                .collect(Collectors.toMap(setting -> setting.getKey().substring(HEADER.length()), Map.Entry::getValue));
    }

    String tokenHeader() {
        return settings.value(TOKEN_HEADER).orElse("Authorization");
    }

    String tokenPrefix() {
        return settings.value(TOKEN_PREFIX).orElse("Bearer ");
    }

    String keyHeader() {
        return settings.value(KEY_HEADER).orElse("Idempotency-Key");
    }

    /** Whether the receiver is known to take a file once however often it comes under one key. */
    boolean idempotent() {
        return settings.value(IDEMPOTENT).filter("true"::equals).isPresent();
    }

    Optional<ReceiptRule> receipt() {
        return settings.value(RECEIPT).map(ReceiptRule::of);
    }

    Duration connectTimeout() {
        return Duration.ofSeconds(
                settings.value(CONNECT_SECONDS).map(Integer::valueOf).orElse(10));
    }

    /** From the first byte sent to the last byte of the answer. */
    Duration answerTimeout() {
        return Duration.ofSeconds(
                settings.value(ANSWER_SECONDS).map(Integer::valueOf).orElse(120));
    }

    private String endpointText() {
        return settings.value(ENDPOINT).orElse("");
    }

    private void check(List<SettingFault> faults, String name, Predicate<String> rule) {
        if (settings.value(name).filter(rule.negate()).isPresent()) {
            faults.add(NetSynchroTexts.fault(name, "SETTING_WRONG", name));
        }
    }

    private static boolean isHttps(String text) {
        try {
            URI uri = URI.create(text);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHeader(String name, String value) {
        return name.matches(HEADER_NAME)
                && !NOT_TO_BE_SET.contains(name.toLowerCase(Locale.ROOT))
                && value.matches(HEADER_VALUE);
    }

    private static boolean isDuration(String text) {
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LONGEST_SECONDS;
    }

    private static Setting value(String name, boolean required) {
        return new Setting(name, required, false, NetSynchroTexts.of("netsynchro." + name));
    }

    private static Setting secret(String name) {
        return new Setting(name, false, true, NetSynchroTexts.of("netsynchro." + name));
    }
}
