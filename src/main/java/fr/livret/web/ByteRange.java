package fr.livret.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one part of a file that a {@code Range} header asks for (RFC 9110 § 14); both ends belong to it.
 *
 * @param first offset of the first byte
 * @param last offset of the last byte
 * @param size of the whole file
 */
public record ByteRange(long first, long last, long size) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * What the header asks for. Several ranges, other units and what cannot be read are ignored, as the RFC allows: the
     * whole file is the answer.
     *
     * @param ifRange the value of {@code If-Range}; a range of another version of the file is ignored
     * @throws RangeProblem 416 when it lies outside the file
     */
    public static Optional<ByteRange> of(@Nullable String header, @Nullable String ifRange, Etag current, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header.strip());
        boolean sameFile = ifRange == null || ifRange.strip().equals(current.toString());
        if (!sameFile
                || !asked.matches()
                || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.empty();
        }
        return within(asked.group(1), asked.group(2), size);
    }

    private static Optional<ByteRange> within(String from, String to, long size) {
        if (from.isEmpty()) {
            long length = Math.min(Long.parseLong(to), size);
            return Optional.of(inside(size - length, size - 1, size));
        }
        long first = Long.parseLong(from);
        if (!to.isEmpty() && Long.parseLong(to) < first) {
            return Optional.empty();
        }
        return Optional.of(inside(first, to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1), size));
    }

    private static ByteRange inside(long first, long last, long size) {
        if (first >= size) {
            throw new RangeProblem(size);
        }
        return new ByteRange(first, last, size);
    }

    public long length() {
        return last - first + 1;
    }

    /** The value of {@code Content-Range}. */
    @Override
    public String toString() {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
