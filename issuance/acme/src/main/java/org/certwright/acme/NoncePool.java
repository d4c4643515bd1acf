package org.certwright.acme;

import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;

/**
 * Anti-replay nonces that the CA gave with earlier answers (RFC 8555 §6.5), newest first. acme4j keeps one nonce under a
 * lock that it holds during the request, which makes parallel requests wait for each other; hence a pool of our own.
 */
final class NoncePool {
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{1,1000}");

    private final ConcurrentLinkedDeque<String> nonces = new ConcurrentLinkedDeque<>();

    Optional<String> take() {
        return Optional.ofNullable(nonces.pollFirst());
    }

    /** Keeps the nonce of an answer, if it has one. */
    void keep(HttpHeaders headers) {
        headers.firstValue("Replay-Nonce")
                .map(String::strip)
                .filter(value -> NONCE.matcher(value).matches())
                .ifPresent(nonces::addFirst);
    }

    /** Nonces age together: when one is too old, the others are as well. */
    void clear() {
        nonces.clear();
    }
}
