package org.certwright.dns;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;

/**
 * DNS servers that are asked one after the other until one knows: resolvers, or the authoritative servers of a zone.
 * Recursion is desired, which the latter ignore.
 */
record Resolvers(List<InetSocketAddress> addresses, Exchange exchange) {
    /** An answer that says something: NOERROR or NXDOMAIN. Stops with a problem when no server gives one. */
    Message ask(Name name, int type) {
        Optional<Problem> why = Optional.empty();
        for (var server : addresses) {
            if (exchange.ask(server, Wire.question(name, type, true)) instanceof Reply.Answer(var message)) {
                if (says(message)) {
                    return message;
                }
                why = Optional.of(failure(name, server, message));
            }
        }
        throw Stopped.by(why.orElseGet(() -> silence(name)));
    }

    private static boolean says(Message message) {
        int rcode = message.getHeader().getRcode();
        return rcode == Rcode.NOERROR || rcode == Rcode.NXDOMAIN;
    }

    private static Problem failure(Name name, InetSocketAddress server, Message message) {
        return Problem.of(
                DnsProblem.LOOKUP_FAILED,
                "name",
                name.toString(true),
                "resolver",
                Endpoint.text(server),
                "said",
                Rcode.string(message.getHeader().getRcode()));
    }

    private Problem silence(Name name) {
        var asked = addresses.stream().map(Endpoint::text).collect(Collectors.joining(", "));
        return Problem.of(DnsProblem.RESOLVER_SILENT, "name", name.toString(true), "resolvers", asked);
    }
}
