package org.certwright.x509;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.certwright.model.ForeignText;

/** One name of a certificate or a name constraint: RFC 5280 §4.2.1.6, the kinds that matter told apart. */
sealed interface GeneralName {
    record Dns(String name) implements GeneralName {}

    /** 4 or 16 octets in a name; twice as many in a constraint, which appends its mask (RFC 5280 §4.2.1.10). */
    record Ip(Octets octets) implements GeneralName {}

    record Email(String address) implements GeneralName {}

    record Uri(String uri) implements GeneralName {}

    record Directory(X500Principal name) implements GeneralName {}

    /** A kind nobody puts into a TLS certificate; {@code number} is its tag. */
    record Other(int number) implements GeneralName {}

    /** All of a GeneralNames value; an empty one is not allowed. */
    static List<GeneralName> readAll(DerReader der) throws Malformed {
        var sequence = der.enter(Tag.SEQUENCE);
        der.end();
        var names = new ArrayList<GeneralName>();
        do {
            var name = read(sequence);
            if (name instanceof Ip(var octets) && octets.length() != 4 && octets.length() != 16) {
                throw new Malformed("an address with a mask");
            }
            names.add(name);
        } while (sequence.hasMore());
        return names;
    }

    static GeneralName read(DerReader der) throws Malformed {
        int tag = der.nextTag();
        return switch (tag) {
            case 0x81 -> new Email(ia5(der.content(tag)));
            case 0x82 -> new Dns(ia5(der.content(tag)));
            case 0x86 -> new Uri(ia5(der.content(tag)));
            case 0x87 -> ip(der.content(tag));
            case 0xa4 -> new Directory(principal(der.content(tag)));
            case 0xa0, 0xa3, 0xa5, 0x88 -> {
                der.content(tag);
                yield new Other(tag & 0x1f);
            }
            default -> throw new Malformed("not a general name");
        };
    }

    private static Ip ip(byte[] octets) throws Malformed {
        if (octets.length != 4 && octets.length != 8 && octets.length != 16 && octets.length != 32) {
            throw new Malformed("not an IP address");
        }
        return new Ip(new Octets(octets));
    }

    private static String ia5(byte[] octets) throws Malformed {
        for (byte octet : octets) {
            if (octet < 0) {
                throw new Malformed("not an IA5 string");
            }
        }
        return new String(octets, StandardCharsets.US_ASCII);
    }

    static X500Principal principal(byte[] der) throws Malformed {
        try {
            return new X500Principal(der);
        } catch (IllegalArgumentException unreadable) {
            throw new Malformed("not a distinguished name");
        }
    }

    /** The name with its kind, for people. */
    default String describe() {
        return ForeignText.clean(
                switch (this) {
                    case Dns(var name) -> "DNS " + name;
                    case Ip(var octets) -> "IP " + address(octets);
                    case Email(var address) -> "email " + address;
                    case Uri(var uri) -> "URI " + uri;
                    case Directory(var name) -> "directory name " + name;
                    case Other(var number) -> "name of kind " + number;
                });
    }

    private static String address(Octets octets) {
        try {
            return InetAddress.getByAddress(octets.bytes()).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return octets.toString(); // A range, which has a mask behind.
        }
    }
}
