package fr.livret.lsu;

/** The format allows line feeds in texts, and refuses carriage returns (§ 6.3). */
final class LineFeeds {
    private LineFeeds() {}

    static String normalise(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
