package fr.livret.submission;

import fr.livret.submission.spi.SubmissionAdapter;
import java.util.List;
import java.util.Locale;

/** An installed adapter as served. */
record AdapterView(String name, String description, boolean takesToken, List<Setting> settings) {

    static AdapterView of(SubmissionAdapter adapter, Locale language) {
        return new AdapterView(
                adapter.name(),
                adapter.description().in(language),
                adapter.takesToken(),
                adapter.settings().stream()
                        .map(setting -> new Setting(
                                setting.name(),
                                setting.required(),
                                setting.secret(),
                                setting.description().in(language)))
                        .toList());
    }

    /** A setting that an adapter takes. */
    record Setting(String name, boolean required, boolean secret, String description) {}
}
