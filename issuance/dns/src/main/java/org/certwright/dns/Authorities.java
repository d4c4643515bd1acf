package org.certwright.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Finds every address of every server of a zone. */
record Authorities(Resolvers resolvers, int port) {
    /** The servers of {@code zone} by the NS records in a section of {@code message}, whose glue is the last resort. */
    Servers of(Name zone, Message message, int section) {
        var hosts = Wire.records(message, section, NSRecord.class)
                .filter(record -> record.getName().equals(zone))
                .map(NSRecord::getTarget)
                .distinct()
                .sorted()
                .toList();
        var servers = FanOut.all(hosts.stream()
                .<Callable<NameServer>>map(host -> () -> server(zone, host, message))
                .toList());
        if (servers.stream().allMatch(server -> server.addresses().isEmpty())) {
            throw Stopped.by(unknown(zone, hosts));
        }
        return new Servers(servers);
    }

    /** The servers of one zone. */
    record Servers(List<NameServer> list) {
        Resolvers asResolvers(Exchange exchange) {
            var addresses = list.stream().flatMap(server -> server.addresses().stream());
            return new Resolvers(addresses.toList(), exchange);
        }
    }

    private NameServer server(Name zone, Name host, Message glue) {
        var name = Wire.dnsName(host).orElseThrow(() -> Stopped.by(unknown(zone, List.of(host))));
        return new NameServer(name, addresses(host, glue));
    }

    private static Problem unknown(Name zone, List<Name> hosts) {
        var names = hosts.stream().map(host -> host.toString(true)).collect(Collectors.joining(", "));
        return Problem.of(
                DnsProblem.NAME_SERVERS_UNKNOWN, "zone", zone.toString(true), "servers", names.isEmpty() ? "–" : names);
    }

    private List<InetSocketAddress> addresses(Name host, Message glue) {
        var found = FanOut.all(
                List.<Callable<List<InetAddress>>>of(() -> lookUp(host, Type.A), () -> lookUp(host, Type.AAAA)));
        var addresses = found.stream().flatMap(List::stream).distinct().toList();
        var best = addresses.isEmpty() ? glue(glue, host) : addresses;
        return best.stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** Nothing when the name has no address, and when the resolvers fail for it: a lame server is not a reason to stop. */
    private List<InetAddress> lookUp(Name host, int type) {
        try {
            return addresses(resolvers.ask(host, type), Section.ANSWER).toList();
        } catch (Stopped unresolvable) {
            if (unresolvable
                    .problem()
                    .filter(problem -> problem.code() == DnsProblem.LOOKUP_FAILED)
                    .isPresent()) {
                return List.of();
            }
            throw unresolvable;
        }
    }

    private static List<InetAddress> glue(Message message, Name host) {
        var own = message.getSection(Section.ADDITIONAL).stream()
                .filter(record -> record.getName().equals(host))
                .toList();
        return Stream.concat(
                        own.stream().filter(ARecord.class::isInstance).map(a -> ((ARecord) a).getAddress()),
                        own.stream().filter(AAAARecord.class::isInstance).map(a -> ((AAAARecord) a).getAddress()))
                .distinct()
                .toList();
    }

    private static Stream<InetAddress> addresses(Message message, int section) {
        return Stream.concat(
                Wire.records(message, section, ARecord.class).map(ARecord::getAddress),
                Wire.records(message, section, AAAARecord.class).map(AAAARecord::getAddress));
    }
}
