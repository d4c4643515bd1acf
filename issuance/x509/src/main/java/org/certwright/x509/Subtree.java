package org.certwright.x509;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.security.auth.x500.X500Principal;
import org.certwright.x509.GeneralName.Directory;
import org.certwright.x509.GeneralName.Dns;
import org.certwright.x509.GeneralName.Ip;
import org.certwright.x509.GeneralName.Other;

/** Whether a name lies in a subtree of name constraints: RFC 5280 §4.2.1.10 for DNS, IP and directory names. */
final class Subtree {
    private Subtree() {}

    static boolean isSameKind(GeneralName subtree, GeneralName name) {
        return subtree.getClass() == name.getClass()
                && !(subtree instanceof Other(var one) && name instanceof Other(var other) && one != other);
    }

    static boolean isSupported(GeneralName name) {
        return name instanceof Dns || name instanceof Ip || name instanceof Directory;
    }

    /** Whether every host that {@code name} stands for lies in {@code subtree}. */
    static boolean holds(GeneralName subtree, GeneralName name) {
        return switch (name) {
            case Dns(var host) when subtree instanceof Dns(var tree) -> dnsHolds(lower(tree), lower(host));
            case Ip(var address) when subtree instanceof Ip(var range) -> rangeHolds(range, address);
            case Directory(var subject) when subtree instanceof Directory(var base) -> directoryHolds(base, subject);
            default -> false;
        };
    }

    /** Whether any host that {@code name} stands for lies in {@code subtree}: more than {@link #holds} for wildcards. */
    static boolean reaches(GeneralName subtree, GeneralName name) {
        return holds(subtree, name)
                || (name instanceof Dns(var host)
                        && host.startsWith("*.")
                        && subtree instanceof Dns(var tree)
                        && tree.indexOf('.') > 0
                        && lower(tree.substring(tree.indexOf('.'))).equals(lower(host.substring(1))));
    }

    /** A leading dot leaves the apex out, as OpenSSL, GnuTLS and the JDK read it; the empty tree is everything. */
    private static boolean dnsHolds(String tree, String host) {
        return tree.isEmpty() || host.equals(tree) || host.endsWith(tree.startsWith(".") ? tree : "." + tree);
    }

    private static boolean rangeHolds(Octets range, Octets address) {
        if (range.length() != 2 * address.length()) {
            return false; // An IPv6 address is in no IPv4 range, and the other way round.
        }
        for (int i = 0; i < address.length(); i++) {
            int mask = range.at(address.length() + i);
            if ((address.at(i) & mask) != (range.at(i) & mask)) {
                return false;
            }
        }
        return true;
    }

    private static boolean directoryHolds(X500Principal base, X500Principal subject) {
        var wanted = parts(base);
        var given = parts(subject);
        return given.size() >= wanted.size() && given.subList(0, wanted.size()).equals(wanted);
    }

    /** Each relative name as a name of its own, so that the JDK's comparison (case, spaces) applies to it. */
    private static List<X500Principal> parts(X500Principal name) {
        try {
            var sequence = new DerReader(name.getEncoded()).enter(Tag.SEQUENCE);
            var parts = new ArrayList<X500Principal>();
            while (sequence.hasMore()) {
                parts.add(GeneralName.principal(DerWriter.sequence(sequence.whole(Tag.SET))));
            }
            return parts;
        } catch (Malformed impossible) {
            throw new IllegalStateException(impossible); // It was a name a moment ago.
        }
    }

    /** Without the final dot, which would make another name of the same host. */
    private static String lower(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
