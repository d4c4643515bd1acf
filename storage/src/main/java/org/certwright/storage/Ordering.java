package org.certwright.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.TreeSet;

/** Compares lines in one order, in place; the next in it is the larger one. */
final class Ordering implements Comparator<Place> {
    private final CertificateOrder order;
    private final boolean descending;
    private final ArrayList<String> issuers;
    private final int[] ranks;

    Ordering(CertificateOrder order, boolean descending, Authorities authorities) {
        this.order = order;
        this.descending = descending;
        var names = new TreeSet<String>();
        authorities.all().forEach(who -> names.add(who.issuer()));
        this.issuers = new ArrayList<>(names);
        this.ranks = authorities.all().stream()
                .mapToInt(who -> Collections.binarySearch(issuers, who.issuer()))
                .toArray();
    }

    boolean descending() {
        return descending;
    }

    Place place(Leaf leaf, int slot) {
        return new Place(order, text(leaf, slot), time(leaf, slot), leaf.id(slot), leaf.certificate(slot));
    }

    private String text(Leaf leaf, int slot) {
        return switch (order) {
            case EXPIRES, OBTAINED -> "";
            case NAME -> leaf.key(slot);
            case ISSUER -> issuers.get(rank(leaf, slot));
        };
    }

    private int rank(Leaf leaf, int slot) {
        return ranks[Leaf.authority(leaf.head(slot))];
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
            case ISSUER -> issuers.get(rank(leaf, slot)).compareTo(place.text());
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
        int difference = one.text().compareTo(other.text());
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
