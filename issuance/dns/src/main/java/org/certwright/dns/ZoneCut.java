package org.certwright.dns;

import java.util.List;
import org.certwright.model.DnsName;

/**
 * A zone by its real border in the DNS, and who answers for it.
 *
 * @param servers every server of the zone's NS records; at least one has an address
 */
public record ZoneCut(DnsName zone, List<NameServer> servers) {
    public ZoneCut {
        servers = List.copyOf(servers);
        if (servers.stream().allMatch(server -> server.addresses().isEmpty())) {
            throw new IllegalArgumentException("nobody answers for " + zone); // Else all of nobody would agree.
        }
    }
}
