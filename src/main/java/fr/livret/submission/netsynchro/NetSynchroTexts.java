package fr.livret.submission.netsynchro;

import fr.livret.submission.spi.LocalizedText;
import fr.livret.submission.spi.SettingFault;
import fr.livret.submission.spi.SubmissionFailure;
import fr.livret.submission.spi.SubmissionFailure.Kind;

/** The texts of this adapter. */
final class NetSynchroTexts {

    private NetSynchroTexts() {}

    static LocalizedText of(String key, Object... arguments) {
        return LocalizedText.fromBundle(NetSynchroTexts.class, "submission", key, arguments);
    }

    static SettingFault fault(String setting, String code, Object... arguments) {
        return new SettingFault(setting, code, of(code, arguments));
    }

    static SubmissionFailure failure(Kind kind, String code, Object... arguments) {
        return SubmissionFailure.of(kind, code, of(code, arguments));
    }
}
