package org.certwright.acme;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the internet from those of this machine, this network and the cloud's metadata service. */
final class PublicAddress {
    private PublicAddress() {}

    /** Whether packets to {@code address} leave for the internet (RFC 6890's special-purpose registries). */
    static boolean is(InetAddress address) {
        var special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        var bytes = address.getAddress();
        return !special && (address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0));
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127; // RFC 6598, carrier-grade NAT
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && bytes[at + 2] == 0);
            case 198 -> second != 18 && second != 19; // RFC 2544, benchmarking
            default -> first < 224;
        };
    }

    private static boolean isPublic6(byte[] bytes) {
        int head = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        if (head == 0x0064) { // RFC 6052: NAT64 carries an IPv4 address at its end
            return isPublic4(bytes, 12);
        }
        if (head == 0x2002) { // RFC 3056: 6to4 carries it behind its prefix
            return isPublic4(bytes, 2);
        }
        return (head & 0xe000) == 0x2000; // RFC 4291 §2.4: only 2000::/3 is handed out as global unicast
    }
}
