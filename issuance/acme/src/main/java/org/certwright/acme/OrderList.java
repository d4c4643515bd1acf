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

    /** Follows the pages of the list as far as the limit allows. */
    private List<URI> urls() {
        int limit = asking.ca().limits().orders();
        var found = new ArrayList<URI>();
        var seen = new HashSet<URI>();
        var page = first();
        while (page.isPresent() && seen.add(page.get()) && found.size() < limit) {
            var answer = asking.read(page.get());
            found.addAll(answer.fields().addresses("orders"));
            page = answer.next().stream().findFirst();
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private Optional<URI> first() {
        var account = URI.create(asking.login().getAccountLocation().toString());
        return asking.read(account).fields().optionalAddress("orders");
    }
}
