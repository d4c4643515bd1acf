package org.certwright.dns;

import java.util.List;
import java.util.stream.Collectors;
import org.certwright.model.DnsName;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.model.TxtRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/** What is to change in one zone, and what a server's answer to it means (RFC 2136 §3.8). */
record Change(Endpoint server, DnsName key, DnsName zone, List<TxtRecord> records) {
    List<DnsName> names() {
        return records.stream().map(TxtRecord::name).distinct().toList();
    }

    List<TxtRecord> at(DnsName name) {
        return records.stream().filter(record -> record.name().equals(name)).toList();
    }

    /** Returns if the change was made; else stops with the problem. */
    void check(Message answer) {
        int rcode = answer.getHeader().getRcode();
        switch (rcode) {
            case Rcode.NOERROR -> {}
            case Rcode.REFUSED -> throw Stopped.by(refused());
            case Rcode.SERVFAIL -> throw Stopped.by(problem(DnsProblem.SERVER_FAILURE));
            case Rcode.NOTAUTH -> throw Stopped.by(notAuthoritative());
            case Rcode.NOTZONE -> throw Stopped.by(problem(DnsProblem.OUTSIDE_ZONE));
            case Rcode.YXRRSET -> throw Stopped.by(problem(DnsProblem.CNAME_IN_THE_WAY));
            default -> throw Stopped.by(problem(DnsProblem.ANSWER_UNEXPECTED).with("said", Rcode.string(rcode)));
        }
    }

    /** A NOTAUTH without a TSIG error, or an SOA question it does not answer. */
    Problem notAuthoritative() {
        return Problem.of(DnsProblem.NOT_AUTHORITATIVE, "server", server.toString(), "zone", zone.toString());
    }

    private Problem refused() {
        var grants = names().stream()
                .map(name -> "grant " + key + " name " + name + ". TXT;")
                .collect(Collectors.joining(" "));
        return problem(DnsProblem.UPDATE_REFUSED).with("grant", grants);
    }

    private Problem problem(DnsProblem code) {
        var names = names().stream().map(DnsName::toString).collect(Collectors.joining(", "));
        return Problem.of(
                code, "server", server.toString(), "zone", zone.toString(), "record", names, "key", key.toString());
    }
}
