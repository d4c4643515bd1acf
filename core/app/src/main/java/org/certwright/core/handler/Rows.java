package org.certwright.core.handler;

import java.time.Duration;
import java.time.Instant;
import org.certwright.core.inventory.InventoryProblem;
import org.certwright.ipc.InventoryCommand;
import org.certwright.ipc.InventoryCommand.CertificateState;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.CertificateFilter;
import org.certwright.storage.CertificateOrder;
import org.certwright.storage.CertificateStanding;
import org.certwright.storage.Inventory;
import org.certwright.storage.Listed;

/** Between the words of the messages and those of the inventory. */
final class Rows {
    /** Longer than any certificate lives. */
    private static final int MOST_DAYS = 100_000;

    private static final int MOST_SEARCHED = 500;

    private Rows() {}

    static InventoryCommand.CertificateRow view(Listed listed, Instant now) {
        return new InventoryCommand.CertificateRow(
                listed.id().value(),
                listed.names(),
                listed.issuer(),
                listed.environment(),
                listed.notBefore(),
                listed.notAfter(),
                Duration.between(now, listed.notAfter()).toDays(),
                state(listed.standing(now)),
                listed.keyHere(),
                listed.superseded(),
                listed.archived(),
                listed.tags(),
                listed.revoked());
    }

    private static CertificateState state(CertificateStanding standing) {
        return switch (standing) {
            case VALID -> CertificateState.VALID;
            case SOON -> CertificateState.SOON;
            case EXPIRED -> CertificateState.EXPIRED;
            case REVOKED -> CertificateState.REVOKED;
        };
    }

    private static CertificateStanding standing(CertificateState state) {
        return switch (state) {
            case VALID -> CertificateStanding.VALID;
            case SOON -> CertificateStanding.SOON;
            case EXPIRED -> CertificateStanding.EXPIRED;
            case REVOKED -> CertificateStanding.REVOKED;
        };
    }

    static Inventory.Query query(
            InventoryCommand.CertificateFilter filter, InventoryCommand.CertificateOrder order, boolean descending) {
        return new Inventory.Query(filter(filter), order(order), descending);
    }

    /** The filter in the inventory's words; stops with a problem when it makes no sense. */
    static CertificateFilter filter(InventoryCommand.CertificateFilter filter) {
        return new CertificateFilter(
                filter.search().map(Rows::search),
                filter.state().map(Rows::standing),
                filter.issuer().map(Rows::search),
                filter.environment(),
                filter.keyHere(),
                filter.expiresWithinDays().map(Rows::days),
                filter.expiresFrom(),
                filter.expiresBefore(),
                filter.tag().map(Rows::search),
                filter.superseded(),
                filter.revoked(),
                filter.archived());
    }

    /** Also before it is kept in a view. */
    static String search(String text) {
        if (text.length() > MOST_SEARCHED) {
            throw Stopped.by(Problem.of(
                    InventoryProblem.LONG_SEARCH,
                    "length",
                    String.valueOf(text.length()),
                    "most",
                    String.valueOf(MOST_SEARCHED)));
        }
        return text;
    }

    private static Duration days(int days) {
        if (days < 0) {
            throw Stopped.by(Problem.of(InventoryProblem.BAD_DAYS, "days", String.valueOf(days)));
        }
        return Duration.ofDays(Math.min(days, MOST_DAYS));
    }

    private static CertificateOrder order(InventoryCommand.CertificateOrder order) {
        return switch (order) {
            case EXPIRES -> CertificateOrder.EXPIRES;
            case NAME -> CertificateOrder.NAME;
            case ISSUER -> CertificateOrder.ISSUER;
            case OBTAINED -> CertificateOrder.OBTAINED;
        };
    }
}
