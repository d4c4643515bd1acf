package org.certwright.dns;

import org.certwright.model.DnsName;

/**
 * What one address of an authoritative server last said about our values at one name.
 *
 * @param address IP address and port; empty when the server's name has no address
 * @param detail a few words for a person, for example {@code no such name} or {@code 1 of 2 values}
 */
public record ServerAnswer(DnsName server, String address, DnsName record, State state, String detail) {
    /** Whether our values are there, and if that is not known, why. */
    public enum State {
        /** All our values are there; when waiting for them to go: at least one still is. */
        VISIBLE,
        /** Not all our values are there; when waiting for them to go: none is. */
        MISSING,
        NO_ANSWER,
        REFUSED,
        SERVER_FAILURE
    }
}
