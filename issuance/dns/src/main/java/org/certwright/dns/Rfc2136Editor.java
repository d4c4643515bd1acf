package org.certwright.dns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.certwright.model.DnsName;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.ProblemCode;
import org.certwright.model.Stopped;
import org.certwright.model.TxtRecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;
import org.xbill.DNS.Update;

/** Sends one UPDATE message per zone: the server applies all of it or nothing (RFC 2136 §3.7). */
final class Rfc2136Editor implements ZoneEditor {
    /** Of a record we make at a name without TXT records. */
    private static final long TTL_SECONDS = 60;

    /** Published by nobody, so deleting it proves the right to write and changes nothing. */
    private static final String NEUTRAL = "certwright-checks-whether-it-may-write-here";

    private final Endpoint server;
    private final TsigKey key;
    private final Rfc2136Provider.Retries retries;

    Rfc2136Editor(Endpoint server, TsigKey key, Rfc2136Provider.Retries retries) {
        this.server = server;
        this.key = key;
        this.retries = retries;
    }

    @Override
    public Outcome<Nothing> add(List<TxtRecord> records) {
        return forEachZone(records, this::add);
    }

    @Override
    public Outcome<Nothing> remove(List<TxtRecord> records) {
        return forEachZone(records, this::remove);
    }

    @Override
    public Outcome<String> test(DnsName zone) {
        return trying(session -> {
            requireAuthority(session, zone);
            var challenge = new TxtRecord(new DnsName("_acme-challenge." + zone), zone, NEUTRAL);
            remove(session, new Change(server, key.name(), zone, List.of(challenge)));
            return "The key " + key.name() + " may write TXT records at " + challenge.name() + " on " + server
                    + "; no other name was tried.";
        });
    }

    @Override
    public boolean byHand() {
        return false;
    }

    @Override
    public void close() {
        key.close();
    }

    private interface Step<R> {
        R with(SignedSession session);
    }

    private interface ZoneStep {
        void with(SignedSession session, Change change);
    }

    private Outcome<Nothing> forEachZone(List<TxtRecord> records, ZoneStep step) {
        var zones = records.stream()
                .distinct()
                .collect(Collectors.groupingBy(TxtRecord::zone, LinkedHashMap::new, Collectors.toList()));
        return trying(session -> {
            zones.forEach((zone, changed) -> step.with(session, new Change(server, key.name(), zone, changed)));
            return Nothing.NOTHING;
        });
    }

    /** Tries again after what may pass by itself; both kinds of change may be repeated. */
    private <R> Outcome<R> trying(Step<R> step) {
        for (var waits = retries.waits().iterator(); ; ) {
            try (var session = new SignedSession(server, key, retries.timeout())) {
                return Outcome.done(step.with(session));
            } catch (Stopped stopped) {
                if (!waits.hasNext() || !mayPass(stopped)) {
                    return stopped.outcome();
                }
            }
            try {
                Pause.of(waits.next());
            } catch (Stopped cancelled) {
                return cancelled.outcome();
            }
        }
    }

    private static boolean mayPass(Stopped stopped) {
        return stopped.problem()
                .filter(problem ->
                        problem.code().kind() == ProblemCode.Kind.PARKED && problem.code() != DnsProblem.INTERRUPTED)
                .isPresent();
    }

    private void add(SignedSession session, Change change) {
        var update = new Update(Wire.name(change.zone()));
        // RFC 2136 §3.4.2.2: beside a CNAME the server would ignore the record and report success.
        change.names().forEach(name -> update.absent(Wire.name(name), Type.CNAME));
        for (var name : change.names()) {
            long ttl = ttl(session, name);
            change.at(name).forEach(record -> update.add(Wire.txt(record, ttl)));
        }
        change.check(session.ask(update));
    }

    /** The TTL of the values that are there: an RRset has only one (RFC 2181 §5.2), so ours would become theirs. */
    private static long ttl(SignedSession session, DnsName name) {
        var wireName = Wire.name(name);
        return Wire.records(session.ask(Wire.question(wireName, Type.TXT, false)), Section.ANSWER, TXTRecord.class)
                .filter(txt -> txt.getName().equals(wireName))
                .mapToLong(TXTRecord::getTTL)
                .findFirst()
                .orElse(TTL_SECONDS);
    }

    private void remove(SignedSession session, Change change) {
        var update = new Update(Wire.name(change.zone()));
        change.records().forEach(record -> update.delete(Wire.txt(record, 0)));
        change.check(session.ask(update));
    }

    private void requireAuthority(SignedSession session, DnsName zone) {
        var answer = session.ask(Wire.question(Wire.name(zone), Type.SOA, false));
        if (!answersFor(answer, zone)) {
            throw Stopped.by(new Change(server, key.name(), zone, List.of()).notAuthoritative());
        }
    }

    private static boolean answersFor(Message answer, DnsName zone) {
        return answer.getHeader().getRcode() == Rcode.NOERROR
                && answer.getHeader().getFlag(Flags.AA)
                && Wire.records(answer, Section.ANSWER, SOARecord.class)
                        .anyMatch(soa -> soa.getName().equals(Wire.name(zone)));
    }
}
