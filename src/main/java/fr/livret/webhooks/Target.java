package fr.livret.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Where an endpoint is, taken apart. */
record Target(boolean secure, String host, int port, String pathAndQuery) {

    /** Empty when the text is not an absolute http(s) URL, or holds a user or a fragment. */
    static Optional<Target> of(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                return Optional.empty();
            }
            boolean secure = scheme.equals("https");
            int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.of(new Target(secure, uri.getHost().replaceAll("^\\[|]$", ""), port, path + query));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
