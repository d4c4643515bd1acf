package org.certwright.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** Reads which resolvers this machine uses, the way resolv.conf(5) describes. */
final class SystemResolvers {
    static final Path RESOLV_CONF = Path.of("/etc/resolv.conf");

    private static final Pattern NAME_SERVER = Pattern.compile("nameserver\\s+(\\S+)");
    private static final int PORT = 53;

    private SystemResolvers() {}

    static List<InetSocketAddress> read(Path file) {
        try (var lines = Files.lines(file)) {
            var resolvers =
                    lines.flatMap(SystemResolvers::nameServer).distinct().toList();
            if (resolvers.isEmpty()) {
                throw Stopped.by(none(file));
            }
            return resolvers;
        } catch (IOException unreadable) {
            throw Stopped.by(none(file), unreadable);
        }
    }

    private static Problem none(Path file) {
        return Problem.of(DnsProblem.NO_RESOLVER, "file", file.toString());
    }

    private static Stream<InetSocketAddress> nameServer(String line) {
        var matcher = NAME_SERVER.matcher(line);
        return matcher.lookingAt()
                ? literal(matcher.group(1)).map(address -> new InetSocketAddress(address, PORT)).stream()
                : Stream.empty();
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty(); // Nor is fe80::1%eth9 one where there is no such interface.
        }
    }
}
