package org.certwright.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * Where a certificate stands in an order, so that a page can go on behind it whatever was added or removed meanwhile: by
 * a text (the name in its order, the issuer in its), by a time, by the beginning of its fingerprint, by its number.
 */
final class Place {
    private static final Pattern CURSOR = Pattern.compile(
            "([A-Z]{4,8})\\.(-?\\d{1,18})\\.([0-9a-f]{1,16})\\.(\\d{1,18})\\.(.{0,1000})", Pattern.DOTALL);

    private final CertificateOrder order;
    private final byte[] text;
    private final long time;
    private final long id;
    private final long certificate;

    Place(CertificateOrder order, byte[] text, long time, Leaf leaf, int slot) {
        this(order, text, time, leaf.id(slot), leaf.certificate(slot));
    }

    private Place(CertificateOrder order, byte[] text, long time, long id, long certificate) {
        this.order = order;
        this.text = text;
        this.time = time;
        this.id = id;
        this.certificate = certificate;
    }

    byte[] text() {
        return text;
    }

    long time() {
        return time;
    }

    long id() {
        return id;
    }

    long certificate() {
        return certificate;
    }

    /** The place as a page's {@code next}. */
    String cursor() {
        return order + "." + time + "." + Long.toHexString(id) + "." + certificate + "." + new String(text, UTF_8);
    }

    /** The place that {@code cursor} names; stops with {@code storage.cursor} when it is none of this order. */
    static Place of(String cursor, CertificateOrder order) {
        var parts = CURSOR.matcher(cursor);
        if (!parts.matches() || !parts.group(1).equals(order.name())) {
            throw Stopped.by(Problem.of(StorageProblem.CURSOR));
        }
        return new Place(
                order,
                parts.group(5).getBytes(UTF_8),
                Long.parseLong(parts.group(2)),
                Long.parseUnsignedLong(parts.group(3), 16),
                Long.parseLong(parts.group(4)));
    }
}
