package org.certwright.ipc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.DomainName;

/** What servers really serve. This is asked over the network, and only when a person wants to know. */
public sealed interface LiveCommand<R> extends Command<R> {
    /**
     * Shakes hands with a server, at each of its addresses, and looks at its certificate; nothing else is sent.
     *
     * @param server a host name or address, with a port if it is not 443; the address of a page will do
     * @param name what the server is asked for by SNI, where that is not the host's name
     * @param certificate the one that should be served; else the newest with its names
     */
    record CheckLive(String server, Optional<String> name, Optional<String> certificate, StartTls startTls)
            implements LiveCommand<LiveReport> {}

    /** How TLS begins. */
    enum StartTls {
        /** At once. */
        NONE,
        SMTP,
        IMAP,
        POP3,
        POSTGRES
    }

    /** What was found at an address, as far as identity goes; trust is another matter. */
    enum LiveState {
        /** The one that was looked for. */
        THIS,
        /** One of ours with the same names that is newer than the one looked for. */
        NEWER,
        /** One of ours with the same names that is older. */
        OLDER,
        /** One of ours for other names. */
        OTHER,
        /** None of ours. */
        UNKNOWN,
        /** It speaks, but not TLS. */
        NO_TLS,
        /** The handshake broke before there was a certificate. */
        NO_HANDSHAKE,
        /** It cannot be reached, or does not answer in time. */
        NO_ANSWER
    }

    /**
     * What all addresses of a server showed.
     *
     * @param server host and port as they were understood
     * @param name asked for by SNI, empty where no name could be
     * @param fine whether every address serves what it should, without a fault
     */
    record LiveReport(
            String server, Optional<String> name, Instant at, boolean fine, String verdict, List<LiveAnswer> answers) {}

    /** What one address said. */
    record LiveAnswer(
            String address, LiveState state, String verdict, List<LiveFinding> findings, Optional<ServedLeaf> served) {}

    /**
     * One thing that was looked at.
     *
     * @param fine whether it is as it should be
     */
    record LiveFinding(boolean fine, String words) {}

    /**
     * The certificate that was served.
     *
     * @param ours whether it is in the inventory
     * @param chain the subjects of what was sent, in the order it came
     * @param protocol the version of TLS
     */
    record ServedLeaf(
            String fingerprint,
            boolean ours,
            String serial,
            String subject,
            String issuer,
            List<DomainName> names,
            List<String> otherNames,
            Instant notBefore,
            Instant notAfter,
            String keyDescription,
            List<String> chain,
            String protocol) {}
}
