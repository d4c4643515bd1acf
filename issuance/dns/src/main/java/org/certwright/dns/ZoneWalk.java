package org.certwright.dns;

import java.util.Optional;
import org.certwright.model.DnsName;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Finds the zone that holds a name by asking for SOA records upwards from it; labels are never counted. Referrals are
 * followed, since a lab's server may answer for the parent zone only; aliases are not.
 */
final class ZoneWalk {
    /** No zone has this label; what answers for it is a wildcard. */
    private static final String PROBE = "_certwright-probe.";

    private final Resolvers resolvers;
    private final Authorities authorities;

    ZoneWalk(Resolvers resolvers, Authorities authorities) {
        this.resolvers = resolvers;
        this.authorities = authorities;
    }

    /**
     * A zone and who told us.
     *
     * @param knownBy the resolvers, or the zone's own servers when a referral led there
     */
    record Zone(Name name, Resolvers knownBy) {}

    Zone find(DnsName dnsName) {
        var name = Wire.name(dnsName);
        var servers = resolvers;
        var above = Name.root;
        while (true) {
            // Asked for the type CNAME, a resolver shows an alias and does not chase it into somebody else's zone.
            var message = servers.ask(name, Type.CNAME);
            var cut = referral(message, name, above);
            if (cut.isEmpty()) {
                return new Zone(zone(servers, name, message), servers);
            }
            servers = authorities.of(cut.get(), message, Section.AUTHORITY).asResolvers(resolvers.exchange());
            above = cut.get();
        }
    }

    /** The child zone that an authoritative-only server points to (RFC 1034 §4.3.2 step 3b); it must lead downwards. */
    private static Optional<Name> referral(Message message, Name name, Name above) {
        var header = message.getHeader();
        boolean isFinal = header.getFlag(Flags.AA)
                || header.getFlag(Flags.RA)
                || header.getRcode() != Rcode.NOERROR
                || !message.getSection(Section.ANSWER).isEmpty()
                || Wire.records(message, Section.AUTHORITY, SOARecord.class)
                        .findAny()
                        .isPresent();
        return Wire.records(message, Section.AUTHORITY, NSRecord.class)
                .map(NSRecord::getName)
                .filter(cut -> !isFinal && name.subdomain(cut) && cut.labels() > above.labels())
                .findFirst();
    }

    private static Name zone(Resolvers servers, Name name, Message first) {
        var alias = alias(first, name);
        if (alias.isPresent() && !isSynthesised(servers, name, alias.get())) {
            throw Stopped.by(Problem.of(
                    DnsProblem.DELEGATED,
                    "name",
                    name.toString(true),
                    "target",
                    alias.get().toString(true)));
        }
        var told = soaOwner(servers, name, first);
        for (var at = parent(name); told.isEmpty() && at.labels() > 1; at = parent(at)) {
            told = soaOwner(servers, at, servers.ask(at, Type.CNAME));
        }
        return told.filter(zone -> !zone.equals(Name.root))
                .orElseThrow(() -> Stopped.by(Problem.of(DnsProblem.ZONE_NOT_FOUND, "name", name.toString(true))));
    }

    private static Name parent(Name name) {
        return new Name(name, 1);
    }

    private static Optional<Name> alias(Message message, Name name) {
        return Wire.records(message, Section.ANSWER, CNAMERecord.class)
                .filter(alias -> alias.getName().equals(name))
                .map(CNAMERecord::getTarget)
                .findFirst();
    }

    /**
     * Whether the alias comes from a wildcard (lego issue 1816). A wildcard also answers below the name; a real alias
     * does not, since an existing name ends the reach of the wildcard above it (RFC 4592 §2.2.1).
     */
    private static boolean isSynthesised(Resolvers servers, Name name, Name target) {
        if (name.length() + PROBE.length() > 255) {
            return false; // Too long to ask below it.
        }
        var below = Name.fromConstantString(PROBE + name);
        // A DNAME answers below as well, but with another target (RFC 6672 §2.2).
        return alias(servers.ask(below, Type.CNAME), below)
                .filter(target::equals)
                .isPresent();
    }

    /** The zone of {@code name}, unless it is an alias: what is said then belongs to the zone of the target. */
    private static Optional<Name> soaOwner(Resolvers servers, Name name, Message aboutCname) {
        return alias(aboutCname, name).isPresent()
                ? Optional.empty()
                : soaOwner(aboutCname, name).or(() -> soaOwner(servers.ask(name, Type.SOA), name));
    }

    /** The owner of the SOA in an answer, or in a negative answer (RFC 2308 §3), which some resolvers leave out. */
    private static Optional<Name> soaOwner(Message message, Name name) {
        return Wire.records(message, Section.ANSWER, SOARecord.class)
                .map(SOARecord::getName)
                .filter(name::equals)
                .findFirst()
                .or(() -> Wire.records(message, Section.AUTHORITY, SOARecord.class)
                        .map(SOARecord::getName)
                        .filter(name::subdomain)
                        .findFirst());
    }
}
