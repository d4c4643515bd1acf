package org.certwright.core.issuer;

import java.net.URI;
import java.net.URISyntaxException;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** The address of an ACME directory as a person gave it: read, or refused with what is wrong with it. */
public final class DirectoryAddress {
    private DirectoryAddress() {}

    /** {@code typed} as an address that can be asked over https (RFC 8555 §6.1). */
    public static URI read(String typed) {
        if (typed.isBlank()) {
            throw notAnAddress(typed, "nothing was given");
        }
        var address = parsed(typed.strip());
        var scheme = address.getScheme();
        if (scheme == null || (address.isOpaque() && !isWeb(scheme))) {
            throw notAnAddress(typed, "it does not begin with https://");
        }
        if (!"https".equalsIgnoreCase(scheme)) {
            throw Stopped.by(Problem.of(IssuerProblem.NOT_HTTPS, "directory", typed, "scheme", scheme));
        }
        if (address.getRawUserInfo() != null) {
            throw notAnAddress(typed, "it holds a user name, and a CA takes none there");
        }
        if (address.getHost() == null) {
            throw notAnAddress(typed, host(address));
        }
        if (address.getPort() == 0 || address.getPort() > 65_535) {
            throw notAnAddress(typed, "a port is a number from 1 to 65535");
        }
        if (address.getRawFragment() != null) {
            throw notAnAddress(typed, "it goes on behind a #, which is never sent");
        }
        return address;
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw notAnAddress(text, fault(text, wrong.getIndex()));
        }
    }

    private static boolean isWeb(String scheme) {
        return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
    }

    private static String fault(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return "it ends too early";
        }
        if (text.charAt(at) == ' ') {
            return "there is a space in it";
        }
        return !text.regionMatches(true, 0, "https://", 0, 8)
                ? "it does not begin with https://"
                : "“" + Character.toString(text.codePointAt(at)) + "” does not belong into an address";
    }

    private static String host(URI address) {
        var authority = address.getRawAuthority();
        return authority == null ? "no host stands behind https://" : "“" + authority + "” is not a host";
    }

    private static Stopped notAnAddress(String typed, String reason) {
        return Stopped.by(Problem.of(IssuerProblem.NOT_AN_ADDRESS, "directory", typed, "reason", reason));
    }
}
