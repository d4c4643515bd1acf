package org.certwright.dns;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certwright.dns.ServerAnswer.State;
import org.certwright.model.DnsName;
import org.certwright.model.TxtRecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * "Do you have our values?", for one name and one address of one server.
 *
 * @param address empty when the server's name has none
 */
record TxtQuestion(
        DnsName zone, DnsName server, Optional<InetSocketAddress> address, DnsName record, Set<String> values) {

    /** One question for each name and each address of the zone. */
    static Stream<TxtQuestion> of(ZoneCut cut, List<TxtRecord> records) {
        var byName = records.stream()
                .collect(Collectors.groupingBy(
                        TxtRecord::name, Collectors.mapping(TxtRecord::value, Collectors.toSet())));
        return byName.entrySet().stream()
                .flatMap(wanted -> cut.servers().stream()
                        .flatMap(server -> addresses(server)
                                .map(address -> new TxtQuestion(
                                        cut.zone(), server.name(), address, wanted.getKey(), wanted.getValue()))));
    }

    private static Stream<Optional<InetSocketAddress>> addresses(NameServer server) {
        return server.addresses().isEmpty()
                ? Stream.of(Optional.empty())
                : server.addresses().stream().map(Optional::of);
    }

    boolean ipv6() {
        return address.filter(at -> at.getAddress() instanceof Inet6Address).isPresent();
    }

    /**
     * An answer, and what {@link Agreement} needs to judge it.
     *
     * @param noRoute this machine cannot send anything there
     */
    record Sighting(TxtQuestion question, ServerAnswer answer, boolean noRoute) {
        /** Whether a DNS server spoke, whatever it said. */
        boolean spoke() {
            return answer.state() != State.NO_ANSWER;
        }
    }

    /** @param any whether one of the values is enough to call them visible */
    Sighting ask(Exchange exchange, boolean any) {
        if (address.isEmpty()) {
            return sighting(State.NO_ANSWER, "its name has no address");
        }
        // RD = 0 and never a recursive resolver: those remember that the name was absent (RFC 2308).
        var question = Wire.question(Wire.name(record), Type.TXT, false);
        return switch (exchange.ask(address.get(), question)) {
            case Reply.Answer(var message) -> judge(message, any);
            case Reply.NoAnswer(var reason) ->
                new Sighting(this, answer(State.NO_ANSWER, reason.words()), reason == Reply.Reason.NO_ROUTE);
        };
    }

    private Sighting judge(Message message, boolean any) {
        int rcode = message.getHeader().getRcode();
        if (rcode == Rcode.REFUSED) {
            return sighting(State.REFUSED, "it refuses to answer for this zone");
        }
        if (rcode != Rcode.NOERROR && rcode != Rcode.NXDOMAIN) {
            return sighting(State.SERVER_FAILURE, "it failed (" + Rcode.string(rcode) + ")");
        }
        if (!message.getHeader().getFlag(Flags.AA)) {
            return sighting(State.REFUSED, "it is not authoritative for this zone");
        }
        return seen(message, any);
    }

    private Sighting seen(Message message, boolean any) {
        var name = Wire.name(record);
        var there = Wire.records(message, Section.ANSWER, TXTRecord.class)
                .filter(txt -> txt.getName().equals(name))
                .map(Wire::value)
                .collect(Collectors.toSet());
        var ours = new HashSet<>(values);
        ours.retainAll(there);
        boolean visible = any ? !ours.isEmpty() : ours.size() == values.size();
        return sighting(visible ? State.VISIBLE : State.MISSING, words(message, ours.size(), there.size()));
    }

    private String words(Message message, int ours, int there) {
        var alias = Wire.records(message, Section.ANSWER, CNAMERecord.class).findFirst();
        if (alias.isPresent()) {
            return "alias of " + alias.get().getTarget().toString(true);
        }
        if (message.getHeader().getRcode() == Rcode.NXDOMAIN) {
            return "no such name";
        }
        var beside = there > ours ? ", beside " + (there - ours) + " other" : "";
        return there == 0 ? "no TXT record" : ours + " of " + values.size() + " values" + beside;
    }

    private Sighting sighting(State state, String detail) {
        return new Sighting(this, answer(state, detail), false);
    }

    private ServerAnswer answer(State state, String detail) {
        return new ServerAnswer(server, address.map(Endpoint::text).orElse(""), record, state, detail);
    }
}
