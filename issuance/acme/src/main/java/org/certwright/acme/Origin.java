package org.certwright.acme;

import java.net.URI;
import java.util.Locale;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * Scheme, host and port of the CA's directory: the only place a request may go. A signed request is worth something to
 * whoever receives it, so a CA cannot send us elsewhere, not even to another port.
 */
record Origin(String host, int port) {
    private static final int HTTPS = 443;

    static Origin of(URI directory) {
        return new Origin(directory.getHost().toLowerCase(Locale.ROOT), port(directory));
    }

    boolean holds(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && host.equalsIgnoreCase(address.getHost())
                && port == port(address)
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null;
    }

    /** {@code address}, if it is the CA's own. */
    URI permit(URI address) {
        if (!holds(address)) {
            throw Stopped.by(
                    Problem.of(AcmeProblem.FOREIGN_ADDRESS, "host", toString(), "address", address.toString()));
        }
        return address;
    }

    private static int port(URI address) {
        return address.getPort() < 0 ? HTTPS : address.getPort();
    }

    /** As people write it. */
    @Override
    public String toString() {
        return port == HTTPS ? host : host + ":" + port;
    }
}
