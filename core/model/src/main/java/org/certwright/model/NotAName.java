package org.certwright.model;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;

/** Recognises what people type where a domain name belongs: IP addresses and web addresses. */
final class NotAName {
    private static final String EXAMPLE_HOST = "shop.example.com";

    private NotAName() {}

    /** The problem with {@code typed} if it is something else than a name; it lacks the name it is about. */
    static Optional<Problem> recognise(String typed) {
        var text = Idna.mapped(typed);
        var host = host(text);
        if (isIpAddress(host) || isIpAddress(withoutPath(text))) {
            return Optional.of(Problem.of(ModelProblem.IP_ADDRESS));
        }
        return host.length() == text.length()
                ? Optional.empty()
                : Optional.of(Problem.of(ModelProblem.URL, "host", host.isEmpty() ? EXAMPLE_HOST : host));
    }

    /** The host of a web address, with or without its scheme; all of anything else. */
    private static String host(String text) {
        int scheme = text.indexOf("://");
        var rest = scheme < 0 ? text : text.substring(scheme + 3);
        var authority = withoutPath(rest);
        if (authority.startsWith("[")) {
            return authority.substring(0, authority.indexOf(']') + 1);
        }
        var host = scheme < 0 ? authority : authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.indexOf(':');
        return port < 0 ? host : host.substring(0, port);
    }

    private static String withoutPath(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    /** RFC 4291 with or without brackets and zone, and the IPv4 forms that browsers and {@code inet_aton} accept. */
    private static boolean isIpAddress(String text) {
        var bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        int end = bare.indexOf('%') < 0 ? bare.length() : bare.indexOf('%'); // A zone would ask this host's interfaces.
        var literal = bare.substring(0, bare.startsWith(".", end - 1) ? end - 1 : end);
        if (!literal.contains(":") && !(literal.contains(".") && NameSyntax.endsInNumber(literal))) {
            return false;
        }
        try {
            var _ = literal.contains(":") ? InetAddress.ofLiteral(literal) : Inet4Address.ofPosixLiteral(literal);
            return true;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
