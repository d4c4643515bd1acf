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
    static final Limits STANDARD = new Limits(Duration.ofSeconds(30), 1 << 20, 256 << 10, 32, 200, 200);
}
