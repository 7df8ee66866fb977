package fr.livret.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The example files of SIECLE and STS, and their variants; in the encoding that they declare. */
public record SiecleFile(String text) {

    private static final Charset ENCODING = Charset.forName("ISO-8859-15");
    private static final String UAI = "0999999F";

    /** An example: students, guardians, nomenclature, structures, commons or sts. */
    public static SiecleFile of(String name) {
        try (InputStream in = SiecleFile.class.getResourceAsStream("/siecle/" + name + ".xml")) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new SiecleFile(new String(in.readAllBytes(), ENCODING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of another school. */
    public SiecleFile ofSchool(String uai) {
        return with(UAI, uai);
    }

    /** The same export at another time, {@code dd/mm/yyyy hh:mm:ss}. */
    public SiecleFile exportedAt(String time) {
        return new SiecleFile(text.replaceAll("<HORODATAGE>[^<]*<", "<HORODATAGE>" + time + "<"));
    }

    /** With one text in place of another that it must hold. */
    public SiecleFile with(String target, String replacement) {
        return new SiecleFile(LsuFiles.with(text, target, replacement));
    }

    /** Without the elements from a tag to its end. */
    public SiecleFile without(String element) {
        var changed = text.replaceFirst("(?s)<" + element + "[ >].*?</" + element + ">", "");
        if (changed.equals(text)) {
            throw new IllegalArgumentException("not in the document: " + element);
        }
        return new SiecleFile(changed);
    }

    /** On one line, without a blank between elements. */
    public SiecleFile minified() {
        return new SiecleFile(text.replaceAll(">\\s+<", "><"));
    }

    public byte[] bytes() {
        return text.getBytes(ENCODING);
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes());
    }

    /** An archive of that many copies. */
    public byte[] zipped(int entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("export" + i + ".xml"));
                zip.write(bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
