package org.certwright.acme.fault;

import java.util.List;
import java.util.Map;

/**
 * One line of a rules file: {@code endpoint when action [arguments]}.
 *
 * <p>Endpoints: directory, nonce, new-account, account, orders, new-order, order, authorization, challenge, finalize,
 * certificate, revoke, connection (a new one, before TLS) and any. When: {@code 3}, {@code 2-4}, {@code 3+} or {@code *},
 * counting the requests to that endpoint from 1.
 *
 * <p>Actions that replace the answer, without asking the CA: {@code status CODE [acme-type] [Name=value]…}, {@code redirect
 * CODE ADDRESS}, {@code drop} (close), {@code reset} (TCP reset). Actions after the CA has acted: {@code lose} (close without
 * an answer), {@code truncate BYTES}, {@code trickle} (a byte every 200 ms), {@code delay MILLIS}, {@code header
 * Name=value}, {@code remove Name}, {@code replace FROM => TO} (headers and body), {@code swap FILE} (body), {@code body
 * TEXT}, {@code garbage}, {@code oversize BYTES}, {@code deep LEVELS}, {@code endless}.
 */
record Rule(String endpoint, int first, int last, String action, String argument) {
    private static final Map<String, String> PEBBLE = Map.ofEntries(
            Map.entry("/dir", "directory"),
            Map.entry("/nonce-plz", "nonce"),
            Map.entry("/sign-me-up", "new-account"),
            Map.entry("/my-account", "account"),
            Map.entry("/list-orderz", "orders"),
            Map.entry("/order-plz", "new-order"),
            Map.entry("/my-order", "order"),
            Map.entry("/authZ", "authorization"),
            Map.entry("/chalZ", "challenge"),
            Map.entry("/finalize-order", "finalize"),
            Map.entry("/certZ", "certificate"),
            Map.entry("/revoke-cert", "revoke"));

    /** The endpoint that a path of Pebble belongs to. */
    static String endpointOf(String path) {
        int slash = path.indexOf('/', 1);
        return PEBBLE.getOrDefault(slash < 0 ? path : path.substring(0, slash), "other");
    }

    static Rule parse(String line) {
        var parts = line.strip().split("\\s+", 4);
        var when = parts[1];
        int first = when.equals("*") ? 1 : Integer.parseInt(when.replaceFirst("[-+].*", ""));
        int last = when.equals("*") || when.endsWith("+")
                ? Integer.MAX_VALUE
                : Integer.parseInt(when.replaceFirst(".*-", ""));
        return new Rule(parts[0], first, last, parts[2], parts.length > 3 ? parts[3] : "");
    }

    boolean matches(String name, int count) {
        return endpoint.equals(name) && count >= first && count <= last;
    }

    List<String> arguments() {
        return argument.isEmpty() ? List.of() : List.of(argument.split(" ", -1));
    }
}
