package fr.livret.support;

import fr.livret.submission.spi.OutgoingFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file to hand over, of any content. */
public class StubFile implements OutgoingFile {

    private final byte[] content;

    public StubFile(String content) {
        this(content.getBytes(StandardCharsets.UTF_8));
    }

    public StubFile(byte[] content) {
        this.content = content;
    }

    @Override
    public String name() {
        return "file.xml";
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public String sha256() {
        return "0".repeat(64);
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
