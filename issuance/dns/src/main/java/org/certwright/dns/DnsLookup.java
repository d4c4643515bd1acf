package org.certwright.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.certwright.model.DnsName;
import org.certwright.model.Outcome;
import org.certwright.model.Stopped;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Finds where a name really lives: its zone cut and every address of the zone's servers. Zones found are remembered for
 * the life of the instance, so take a new one for each operation. Safe for use by many threads.
 */
public final class DnsLookup {
    private final List<InetSocketAddress> resolvers;
    private final int authorityPort;
    private final Exchange exchange;
    private final Map<DnsName, ZoneCut> byName = new ConcurrentHashMap<>();
    private final Map<Name, ZoneCut> byZone = new ConcurrentHashMap<>();

    /**
     * @param resolvers asked in this order; empty for the system's, from {@code /etc/resolv.conf}. An authoritative-only
     *     server will do if it knows the zones asked for.
     * @param authorityPort where authoritative servers listen: 53, except in a lab
     * @param timeout for one question to one server
     */
    public DnsLookup(List<InetSocketAddress> resolvers, int authorityPort, Duration timeout) {
        this.resolvers = List.copyOf(resolvers);
        this.authorityPort = authorityPort;
        this.exchange = new Exchange(timeout);
    }

    /**
     * The zone that holds {@code name}, whether or not the name exists. Fails with {@link DnsProblem#DELEGATED} when the
     * name is an alias (CNAME or DNAME); one that a wildcard makes up is none.
     */
    public Outcome<ZoneCut> zoneCut(DnsName name) {
        try {
            var known = byName.get(name);
            var cut = known == null ? find(name) : known;
            byName.put(name, cut);
            return Outcome.done(cut);
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    /** {@link #zoneCut} of many names, asked at the same time; fails with the first problem met. */
    public Outcome<Map<DnsName, ZoneCut>> zoneCuts(Collection<DnsName> names) {
        try {
            var asked = names.stream().distinct().toList();
            var cuts = FanOut.all(asked.stream()
                    .<Callable<ZoneCut>>map(name -> () -> zoneCut(name).orStop())
                    .toList());
            return Outcome.done(IntStream.range(0, asked.size())
                    .boxed()
                    .collect(Collectors.toUnmodifiableMap(asked::get, cuts::get)));
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    private ZoneCut find(DnsName name) {
        var asked = new Resolvers(
                resolvers.isEmpty() ? SystemResolvers.read(SystemResolvers.RESOLV_CONF) : resolvers, exchange);
        var authorities = new Authorities(asked, authorityPort);
        var zone = new ZoneWalk(asked, authorities).find(name);
        var known = byZone.get(zone.name());
        var cut = known == null ? cut(zone, authorities) : known;
        byZone.put(zone.name(), cut);
        return cut;
    }

    private static ZoneCut cut(ZoneWalk.Zone zone, Authorities authorities) {
        var message = zone.knownBy().ask(zone.name(), Type.NS);
        var servers = authorities.of(zone.name(), message, Section.ANSWER);
        return new ZoneCut(new DnsName(zone.name().toString(true)), servers.list());
    }
}
