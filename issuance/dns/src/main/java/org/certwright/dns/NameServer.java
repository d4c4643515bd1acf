package org.certwright.dns;

import java.net.InetSocketAddress;
import java.util.List;
import org.certwright.model.DnsName;

/**
 * An authoritative server of a zone.
 *
 * @param addresses every IPv4 and IPv6 address of its host name; empty when that name does not resolve
 */
public record NameServer(DnsName name, List<InetSocketAddress> addresses) {
    public NameServer {
        addresses = List.copyOf(addresses);
    }
}
