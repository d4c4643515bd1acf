package org.certwright.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Compares lines in one order, in place; the next in it is the larger one. */
final class Ordering implements Comparator<Place> {
    private static final byte[] NONE = {};

    private final CertificateOrder order;
    private final boolean descending;
    private final List<byte[]> issuers;
    private final int[] places;

    Ordering(CertificateOrder order, boolean descending, Authorities authorities) {
        this.order = order;
        this.descending = descending;
        var names = authorities.all().stream()
                .map(Authorities.Authority::issuer)
                .distinct()
                .toList();
        this.issuers = names.stream().map(name -> name.getBytes(UTF_8)).toList();
        this.places = authorities.all().stream()
                .mapToInt(who -> names.indexOf(who.issuer()))
                .toArray();
    }

    boolean descending() {
        return descending;
    }

    Place place(Leaf leaf, int slot) {
        return new Place(order, text(leaf, slot), time(leaf, slot), leaf, slot);
    }

    private byte[] text(Leaf leaf, int slot) {
        return switch (order) {
            case EXPIRES, OBTAINED -> NONE;
            case NAME -> leaf.key(slot);
            case ISSUER -> issuers.get(issuer(leaf, slot));
        };
    }

    private int issuer(Leaf leaf, int slot) {
        return places[Leaf.authority(leaf.head(slot))];
    }

    private long time(Leaf leaf, int slot) {
        return switch (order) {
            case EXPIRES, ISSUER -> leaf.ends(slot);
            case NAME -> 0;
            case OBTAINED -> leaf.obtained(slot);
        };
    }

    /** How the line in this slot stands to {@code place}: behind it when positive. */
    int compare(Leaf leaf, int slot, Place place) {
        int difference = switch (order) {
            case EXPIRES, OBTAINED -> 0;
            case NAME -> leaf.compareKey(slot, place.text());
            case ISSUER -> Arrays.compareUnsigned(issuers.get(issuer(leaf, slot)), place.text());
        };
        if (difference == 0) {
            difference = Long.compare(time(leaf, slot), place.time());
        }
        if (difference == 0) {
            difference = Long.compareUnsigned(leaf.id(slot), place.id());
        }
        if (difference == 0) {
            difference = Long.compare(leaf.certificate(slot), place.certificate());
        }
        return descending ? -difference : difference;
    }

    @Override
    public int compare(Place one, Place other) {
        int difference = Arrays.compareUnsigned(one.text(), other.text());
        if (difference == 0) {
            difference = Long.compare(one.time(), other.time());
        }
        if (difference == 0) {
            difference = Long.compareUnsigned(one.id(), other.id());
        }
        if (difference == 0) {
            difference = Long.compare(one.certificate(), other.certificate());
        }
        return descending ? -difference : difference;
    }
}
