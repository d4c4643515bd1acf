package org.certwright.storage;

import java.util.regex.Pattern;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * Where a certificate stands in an order, so that a page can go on behind it whatever was added or removed meanwhile.
 *
 * @param text the name in its order, the issuer in its
 * @param time the time in the orders by time, that of expiry among one issuer's
 */
record Place(CertificateOrder order, String text, long time, long id, long certificate) {
    private static final Pattern CURSOR = Pattern.compile(
            "([A-Z]{4,8})\\.(-?\\d{1,18})\\.([0-9a-f]{1,16})\\.(\\d{1,18})\\.(.{0,1000})", Pattern.DOTALL);

    /** The place as a page's {@code next}. */
    String cursor() {
        return order + "." + time + "." + Long.toHexString(id) + "." + certificate + "." + text;
    }

    /** The place that {@code cursor} names; stops with {@code storage.cursor} when it is none of this order. */
    static Place of(String cursor, CertificateOrder order) {
        var parts = CURSOR.matcher(cursor);
        if (!parts.matches() || !parts.group(1).equals(order.name())) {
            throw Stopped.by(Problem.of(StorageProblem.CURSOR));
        }
        return new Place(
                order,
                parts.group(5),
                Long.parseLong(parts.group(2)),
                Long.parseUnsignedLong(parts.group(3), 16),
                Long.parseLong(parts.group(4)));
    }
}
