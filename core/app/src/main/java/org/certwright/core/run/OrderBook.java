package org.certwright.core.run;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.certwright.acme.AcmeAccount;
import org.certwright.acme.OrderFacts;
import org.certwright.acme.OrderStatus;
import org.certwright.model.DomainName;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.storage.OperationRow;

/** Places the one order of an issuance: if an earlier run may have placed it, looks for it before ordering again. */
final class OrderBook {
    private static final String STEP = "order";

    private final Run run;
    private final AcmeAccount account;
    private final List<DomainName> names;

    OrderBook(Run run, AcmeAccount account, List<DomainName> names) {
        this.run = run;
        this.account = account;
        this.names = names;
    }

    /** The order as the CA sees it now. */
    OrderFacts order() {
        boolean known = run.result(STEP).isPresent();
        var fresh = new OrderFacts[1];
        var kept = run.once(STEP, "Place the order", () -> {
            fresh[0] = place();
            return Found.of("url", fresh[0].url().toString());
        });
        return known
                ? account.order(URI.create(kept.value("url")))
                        .then(this::usable)
                        .orStop()
                : fresh[0];
    }

    private OrderFacts place() {
        if (run.unknown(STEP)) {
            var lost = lostOrders();
            if (!lost.isEmpty()) {
                return lost.getFirst();
            }
        }
        return account.newOrder(names).orStop();
    }

    /** Live orders for these names that no operation of this profile knows of: the answer that never arrived. */
    private List<OrderFacts> lostOrders() {
        var operations = run.profile().store().operations();
        var known = operations.list(1_000).stream()
                .map(OperationRow::id)
                .filter(id -> !id.equals(run.id()))
                .flatMap(id -> operations.lineDone(id, STEP).stream())
                .map(line -> line.detail().get("url"))
                .collect(Collectors.toSet());
        return account.liveOrders(names).orStop().stream()
                .filter(order -> order.status() == OrderStatus.PENDING || order.status() == OrderStatus.READY)
                .filter(order -> !known.contains(order.url().toString()))
                .toList();
    }

    private Outcome<OrderFacts> usable(OrderFacts order) {
        if (order.status() != OrderStatus.INVALID) {
            return Outcome.done(order);
        }
        return order.error()
                .orElseGet(() -> Problem.of(
                        OperationProblem.ORDER_INVALID, "order", order.url().toString()))
                .asOutcome();
    }
}
