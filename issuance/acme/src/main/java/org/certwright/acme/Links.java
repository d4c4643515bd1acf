package org.certwright.acme;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses from a CA that a person may be shown as links. */
final class Links {
    private Links() {}

    static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether a browser would fetch a page, rather than run a script or open a file. */
    static boolean isWeb(URI link) {
        return ("https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme()))
                && link.getHost() != null
                && link.getRawUserInfo() == null;
    }
}
