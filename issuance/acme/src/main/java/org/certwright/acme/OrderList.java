package org.certwright.acme;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certwright.model.DomainName;

/** Searches an account's list of orders (RFC 8555 §7.1.2.1). Let's Encrypt has none; Pebble has one. */
final class OrderList {
    private static final Set<String> LIVE = Set.of("pending", "ready", "processing", "valid");

    /** Nobody has more, and a CA that says so would keep us busy for ever. */
    private static final int MOST = 10_000;

    private final Asking asking;
    private final Orders orders;

    OrderList(Asking asking, Orders orders) {
        this.asking = asking;
        this.orders = orders;
    }

    List<OrderFacts> live(Set<DomainName> names) {
        return FanOut.over(urls(), url -> readIfLive(url, names)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<OrderFacts> readIfLive(URI url, Set<DomainName> names) {
        var answer = asking.read(url);
        var wanted = OrderReading.names(answer.fields())
                .filter(found -> new HashSet<>(found).equals(names))
                .isPresent();
        return wanted && LIVE.contains(answer.fields().text("status"))
                ? Optional.of(orders.note(url, answer))
                : Optional.empty();
    }

    /** Follows the pages of the list. */
    private List<URI> urls() {
        var found = new ArrayList<URI>();
        var seen = new HashSet<URI>();
        var page = first();
        while (page.isPresent() && seen.add(page.get()) && found.size() < MOST) {
            var answer = asking.read(page.get());
            found.addAll(answer.fields().addresses("orders"));
            page = answer.next().stream().findFirst();
        }
        return ends(found, asking.ca().limits().orders());
    }

    /** The RFC does not say which end of the list is new, so a list that is too long is read from both. */
    private static List<URI> ends(List<URI> all, int limit) {
        if (all.size() <= limit) {
            return all;
        }
        var ends = new ArrayList<>(all.subList(0, limit / 2));
        ends.addAll(all.subList(all.size() - limit / 2, all.size()));
        return ends;
    }

    private Optional<URI> first() {
        var account = URI.create(asking.login().getAccountLocation().toString());
        return asking.read(account).fields().optionalAddress("orders");
    }
}
