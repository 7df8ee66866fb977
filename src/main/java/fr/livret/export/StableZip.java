package fr.livret.export;

import fr.livret.storage.PreparedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip whose bytes follow from its content alone: fixed times, no time zone, and entries stored as they are, because
 * what a deflater writes depends on the zlib of the machine. Files are compressed where they are kept.
 */
final class StableZip {

    /** Not the oldest that the format knows: beside that one Java writes a second time, in the zone of the machine. */
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private StableZip() {}

    /** Writes the files under their names, in the order of the map; the stream is flushed, not closed. */
    static void write(OutputStream out, Map<String, PreparedFile> files) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, PreparedFile> file : files.entrySet()) {
            zip.putNextEntry(entry(file.getKey(), file.getValue()));
            try (InputStream in = file.getValue().open()) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static ZipEntry entry(String name, PreparedFile file) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(FIXED);
        entry.setSize(file.description().size());
        entry.setCrc(crc(file));
        return entry;
    }

    private static long crc(PreparedFile file) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(file.open(), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }
}
