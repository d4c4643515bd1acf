package org.certwright.core.live;

import java.util.Optional;
import java.util.regex.Pattern;
import org.certwright.ipc.LiveCommand.StartTls;
import org.certwright.model.DomainName;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * Which server is asked, and for which name.
 *
 * @param host a name in ASCII, or an address without brackets
 * @param name what is asked for by SNI; empty for an address that is asked for no name
 */
record LiveTarget(String host, int port, Optional<String> name) {
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_PORT = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\[\\]:]+)(?::([0-9]{1,5}))?");
    private static final Pattern BARE_IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern ONE_LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** Reads what a person typed or pasted: a host, a host and its port, the address of a page. */
    static LiveTarget read(String typed, Optional<String> name, StartTls startTls) {
        var text = SCHEME.matcher(typed.strip()).replaceFirst("");
        text = text.replaceFirst("[/?#].*$", "").replaceFirst("^[^@]*@", "");
        if (BARE_IPV6.matcher(text).matches()) {
            text = "[" + text + "]";
        }
        var match = WITH_PORT.matcher(text);
        if (!match.matches()) {
            throw not(typed);
        }
        var port = match.group(2) == null ? usualPort(startTls) : Integer.parseInt(match.group(2));
        if (port < 1 || port > 65_535) {
            throw not(typed);
        }
        var host = match.group(1);
        if (host.startsWith("[") || IPV4.matcher(host).matches()) {
            var address = host.replaceAll("[\\[\\]]", "");
            return new LiveTarget(address, port, name.map(LiveTarget::host));
        }
        var ascii = host(host);
        return new LiveTarget(ascii, port, name.map(LiveTarget::host).or(() -> Optional.of(ascii)));
    }

    private static int usualPort(StartTls startTls) {
        return switch (startTls) {
            case NONE -> 443;
            case SMTP -> 25;
            case IMAP -> 143;
            case POP3 -> 110;
            case POSTGRES -> 5_432;
        };
    }

    /** A host name in ASCII; unlike in certificates it may be one label, as in a network of one's own. */
    private static String host(String typed) {
        var lower = typed.toLowerCase(java.util.Locale.ROOT).replaceFirst("\\.$", "");
        if (ONE_LABEL.matcher(lower).matches()) {
            return lower;
        }
        return switch (DomainName.parse(typed)) {
            case Outcome.Done<DomainName>(var name) when !name.isWildcard() -> name.ascii();
            default -> throw not(typed);
        };
    }

    private static Stopped not(String typed) {
        return Stopped.by(Problem.of(LiveProblem.NOT_A_SERVER, "server", typed));
    }

    /** As people write it. */
    String written() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
