package fr.livret.export;

import fr.livret.web.ByteRange;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A range of a stream; what comes before it is passed over when it is first read. */
final class RangeStream extends FilterInputStream {

    private final long first;
    private long left;
    private boolean begun;

    RangeStream(InputStream in, ByteRange range) {
        super(in);
        this.first = range.first();
        this.left = range.length();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (!begun) {
            in.skipNBytes(first);
            begun = true;
        }
        if (left == 0) {
            return -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }
}
