package fr.livret.submission;

import fr.livret.submission.spi.LocalizedText;
import fr.livret.submission.spi.Setting;
import fr.livret.submission.spi.SettingFault;
import fr.livret.submission.spi.SubmissionAdapter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is true of every adapter's configuration, before the adapter itself is asked. */
@ApplicationScoped
class ChannelRules {

    private static final String BUNDLE = "submission";

    private final SecretSource secrets;
    private final SubmissionConfig config;

    ChannelRules(SecretSource secrets, SubmissionConfig config) {
        this.secrets = secrets;
        this.config = config;
    }

    ConfiguredChannel settings(String school, Map<String, String> values, Map<String, String> secretNames) {
        return new ConfiguredChannel(
                school, values, secretNames, secrets, config.hosts().orElse(Set.of()));
    }

    ConfiguredChannel settings(SubmissionChannel channel) {
        return settings(channel.school, channel.settings, channel.secrets);
    }

    /** Every fault of a configuration; the adapter is asked once it would understand it. */
    List<SettingFault> faults(SubmissionAdapter adapter, String school, ChannelInput input) {
        List<SettingFault> faults = new ArrayList<>();
        unknown(adapter, input.settings().keySet(), false, faults);
        unknown(adapter, input.secretNames().keySet(), true, faults);
        adapter.settings().stream()
                .filter(Setting::required)
                .filter(setting ->
                        !(setting.secret() ? input.secretNames() : input.settings()).containsKey(setting.name()))
                .forEach(setting -> faults.add(fault(setting.name(), "SETTING_MISSING", setting.name())));
        if (faults.isEmpty()) {
            faults.addAll(adapter.validate(settings(school, input.settings(), input.secretNames())));
        }
        return faults;
    }

    /** Why nothing can be sent through the channel now. */
    List<SettingFault> refusals(SubmissionAdapter adapter, ConfiguredChannel settings, boolean withToken) {
        List<SettingFault> faults = new ArrayList<>(adapter.validate(settings));
        settings.missingSecrets()
                .forEach((setting, name) -> faults.add(fault(setting, "SECRET_NOT_FOUND", setting, name)));
        if (faults.isEmpty()) {
            faults.addAll(adapter.refusals(settings, withToken));
        }
        return faults;
    }

    SettingFault notInstalled(String name) {
        return fault("", "ADAPTER_NOT_INSTALLED", name);
    }

    private static void unknown(
            SubmissionAdapter adapter, Set<String> given, boolean secret, List<SettingFault> faults) {
        given.stream()
                .sorted()
                .filter(name ->
                        adapter.settings().stream().noneMatch(known -> known.secret() == secret && known.matches(name)))
                .forEach(name -> faults.add(fault(name, "SETTING_UNKNOWN", name)));
    }

    private static SettingFault fault(String setting, String code, Object... arguments) {
        return new SettingFault(setting, code, LocalizedText.fromBundle(ChannelRules.class, BUNDLE, code, arguments));
    }
}
