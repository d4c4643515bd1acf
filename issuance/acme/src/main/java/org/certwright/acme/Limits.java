package org.certwright.acme;

import java.time.Duration;

/**
 * How much of anything a CA may send before we stop listening; honest answers stay far below.
 *
 * @param request from the first byte sent to the last byte received
 * @param body bytes of an answer; {@code chain} bytes of a certificate chain
 * @param depth how deep JSON may nest
 * @param authorizations per order; Let's Encrypt allows 100 names
 * @param orders looked at when searching an account's order list
 */
record Limits(Duration request, int body, int chain, int depth, int authorizations, int orders) {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    static final Limits STANDARD = new Limits(Duration.ofSeconds(30), 1 << 20, 256 << 10, 32, 200, 200);

    /** To the first byte: a part of {@code request}, since a host that does not answer by then is not there. */
    Duration connect() {
        return request.compareTo(CONNECT) < 0 ? request : CONNECT;
    }
}
