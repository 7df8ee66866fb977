package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.lsu.model.Acquis;
import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.Entete;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LsuSpoolTest {
    @TempDir
    Path directory;

    private String write(RecordingHandler read) throws IOException {
        return write(read, Documents.CATALOG.newest());
    }

    private String write(RecordingHandler read, SchemaDescription schema) throws IOException {
        try (LsuSpool spool = new LsuSpool(schema, directory)) {
            for (BilanPeriodique report : read.periodic) {
                spool.periodicReport(report);
            }
            for (BilanCycle report : read.cycle) {
                spool.cycleReport(report);
            }
            return text(spool, read.head);
        }
    }

    private static String text(LsuSpool spool, LsuHead head) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        spool.writeTo(out, () -> head);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatItReads() throws IOException {
        RecordingHandler first = Documents.read(Documents.complete());
        RecordingHandler second = Documents.read(write(first));

        assertThat(second.head).usingRecursiveComparison().isEqualTo(first.head);
        assertThat(second.periodic).usingRecursiveComparison().isEqualTo(first.periodic);
        assertThat(second.cycle).usingRecursiveComparison().isEqualTo(first.cycle);
        assertThat(second.conversions).isEmpty();
        assertThat(second.refused).isEmpty();
    }

    @Test
    void writesValidFiles() throws IOException {
        for (String document : new String[] {Documents.complete(), Documents.periodic(), Documents.cycle()}) {
            assertThat(Documents.check(write(Documents.read(document))).findings())
                    .isEmpty();
        }
    }

    @Test
    void writesTheSameBytesWhateverTheMachineSays() throws IOException {
        String expected = write(Documents.read(Documents.complete()));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

            assertThat(write(Documents.read(Documents.complete()))).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void writesTheSameBytesAgainAfterARoundTrip() throws IOException {
        String first = write(Documents.read(Documents.complete()));

        assertThat(write(Documents.read(first))).isEqualTo(first);
    }

    @Test
    void beginsWithAFixedDeclarationAndItsSchemasLabel() throws IOException {
        RecordingHandler read =
                Documents.read(Documents.with(Documents.periodic(), "schemaVersion=\"10.0\"", "schemaVersion=\"3.0\""));

        assertThat(write(read)).startsWith("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <lsun-bilans xmlns="urn:fr:edu:scolarite:lsun:bilans:import" schemaVersion="10.0">
                        """);
    }

    @Test
    void declaresTheNamespaceOnce() throws IOException {
        assertThat(write(Documents.read(Documents.complete()))).containsOnlyOnce("xmlns");
    }

    @Test
    void writesNoEmptyContainer() throws IOException {
        String written =
                write(Documents.read(Documents.complete().replaceAll("(?s)<bilans-cycle>.*</bilans-cycle>", "")));

        assertThat(written).doesNotContain("bilans-cycle");
        String bare = bare(new BilanPeriodique());
        assertThat(bare)
                .contains("<bilan-periodique/>")
                .doesNotContain("liste-acquis")
                .doesNotContain("<eleves");
    }

    private String bare(BilanPeriodique report) throws IOException {
        try (LsuSpool spool = new LsuSpool(Documents.CATALOG.newest(), directory)) {
            spool.periodicReport(report);
            return text(spool, new LsuHead("", new Entete(), new Donnees()));
        }
    }

    @Test
    void writesAFileWithoutAnyReport() throws IOException {
        try (LsuSpool spool = new LsuSpool(Documents.CATALOG.newest(), directory)) {
            String written = text(spool, Documents.read(Documents.periodic()).head);

            assertThat(written).doesNotContain("bilans-periodiques").doesNotContain("bilans-cycle");
            assertThat(Documents.isValid(written)).isTrue();
        }
    }

    @Test
    void acceptsReportsOfBothKindsInAnyOrder() throws IOException {
        RecordingHandler read = Documents.read(Documents.complete());

        try (LsuSpool spool = new LsuSpool(Documents.CATALOG.newest(), directory)) {
            spool.cycleReport(read.cycle.get(0));
            spool.periodicReport(read.periodic.get(0));
            spool.periodicReport(read.periodic.get(1));

            assertThat(text(spool, read.head)).isEqualTo(write(read));
        }
    }

    @Test
    void givesTheSameFileTwice() throws IOException {
        RecordingHandler read = Documents.read(Documents.complete());

        try (LsuSpool spool = new LsuSpool(Documents.CATALOG.newest(), directory)) {
            spool.periodicReport(read.periodic.get(0));

            assertThat(text(spool, read.head)).isEqualTo(text(spool, read.head));
        }
    }

    @Test
    void leavesOutWhatTheVersionDoesNotHave() throws IOException {
        SchemaDescription newer = InstalledSchemas.withoutPersonalisedSupport(directory);
        RecordingHandler read = Documents.read(Documents.complete());

        try (LsuSpool spool = new LsuSpool(newer, directory)) {
            spool.periodicReport(read.periodic.get(0));
            String written = text(spool, read.head);

            assertThat(written).contains("schemaVersion=\"12.0\"").doesNotContain("acc-perso");
            assertThat(spool.leftOut()).isEqualTo(Map.of("acc-persos-eleve", 1));
            assertThat(Documents.isValid(newer.schema(), written)).isTrue();
        }
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        write(Documents.read(Documents.complete()));

        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void holdsOneReportAtATime() throws IOException {
        BilanPeriodique report = new BilanPeriodique();
        for (int i = 0; i < 12; i++) {
            Acquis line = new Acquis();
            line.disciplineRef = "DI_" + i;
            line.appreciation = "é".repeat(500);
            report.listeAcquis.add(line);
        }
        long[] written = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written[0] += length;
            }
        };

        try (LsuSpool spool = new LsuSpool(Documents.CATALOG.newest(), directory)) {
            spool.periodicReport(report);
            long before = usedMemory();
            for (int i = 0; i < 4_000; i++) {
                spool.periodicReport(report);
            }
            long growth = usedMemory() - before;
            spool.writeTo(counting, () -> new LsuHead("", new Entete(), new Donnees()));

            assertThat(written[0]).isGreaterThan(48_000_000);
            assertThat(growth).isLessThan(8_000_000);
        }
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
