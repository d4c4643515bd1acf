package org.certwright.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * Where a server listens, as a person writes it.
 *
 * @param host a name or an address, without brackets
 */
record Endpoint(String host, int port) {
    private static final int DNS = 53;
    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.%a-z0-9]+)]|([A-Za-z0-9._-]{1,253}))(?::(\\d{1,5}))?");

    /** {@code host}, {@code host:port}, {@code [v6]} or {@code [v6]:port}; empty when it is none of them. */
    static Optional<Endpoint> parse(String typed) {
        var form = FORM.matcher(typed.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int port = form.group(3) == null ? DNS : Integer.parseInt(form.group(3));
        var host = form.group(1) == null ? form.group(2) : form.group(1);
        return port > 0 && port < 65_536 ? Optional.of(new Endpoint(host, port)) : Optional.empty();
    }

    /** All its addresses, in the order of this machine's preference. */
    List<InetSocketAddress> addresses() {
        try {
            return Stream.of(InetAddress.getAllByName(host))
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        } catch (UnknownHostException unknown) {
            throw Stopped.by(Problem.of(DnsProblem.SERVER_NAME_UNKNOWN, "server", host), unknown);
        }
    }

    static String text(InetSocketAddress address) {
        return new Endpoint(address.getAddress().getHostAddress(), address.getPort()).toString();
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
