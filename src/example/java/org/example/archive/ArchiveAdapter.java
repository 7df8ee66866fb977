package org.example.archive;

import fr.livret.submission.spi.ChannelSettings;
import fr.livret.submission.spi.LocalizedText;
import fr.livret.submission.spi.OutgoingFile;
import fr.livret.submission.spi.Receipt;
import fr.livret.submission.spi.Recovery;
import fr.livret.submission.spi.Setting;
import fr.livret.submission.spi.SettingFault;
import fr.livret.submission.spi.SubmissionAdapter;
import fr.livret.submission.spi.SubmissionContext;
import fr.livret.submission.spi.SubmissionFailure;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Keeps a copy of every file in the records of a local authority, under its hash: {@code <root>/<UAI>/<series>/<sha-256>}.
 * The root is the operator's (system property {@code archive.root}), the series the school's.
 */
public final class ArchiveAdapter implements SubmissionAdapter {

    private static final String SERIES = "series";

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public LocalizedText description() {
        return new LocalizedText(
                "Verse le fichier aux archives de la collectivité.", "Puts the file into the authority's records.");
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(
                SERIES, true, false, new LocalizedText("Série d'archives, comme 1042W.", "Series, such as 1042W.")));
    }

    @Override
    public List<SettingFault> validate(ChannelSettings settings) {
        if (series(settings).matches("[0-9]{1,6}W")) {
            return List.of();
        }
        LocalizedText text = new LocalizedText("Une série est un nombre suivi de W.", "A series is a number and a W.");
        return List.of(new SettingFault(SERIES, "NO_SERIES", text));
    }

    @Override
    public Receipt submit(OutgoingFile file, SubmissionContext context) throws SubmissionFailure {
        Path series = Path.of(
                        System.getProperty("archive.root"), context.settings().school())
                .resolve(series(context.settings()));
        try {
            Files.createDirectories(series);
            Path copy = Files.createTempFile(series, "incoming", ".tmp");
            try (InputStream content = file.open()) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(copy, series.resolve(file.sha256()), StandardCopyOption.ATOMIC_MOVE);
            return Receipt.of(series(context.settings()) + "/" + file.sha256());
        } catch (IOException e) {
            LocalizedText text = new LocalizedText("Les archives n'ont pas répondu.", "The records did not answer.");
            throw SubmissionFailure.of(Kind.TRANSIENT, "RECORDS_AWAY", text);
        }
    }

    /** The same bytes take the same place: putting them there again changes nothing. */
    @Override
    public Recovery recover(OutgoingFile file, SubmissionContext context) {
        return Recovery.sendAgain();
    }

    private static String series(ChannelSettings settings) {
        return settings.value(SERIES).orElse("");
    }
}
