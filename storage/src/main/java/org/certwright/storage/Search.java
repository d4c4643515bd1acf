package org.certwright.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Goes once through the catalogue: counts what passes the sieve and keeps the first of it behind a place. */
final class Search {
    private final Sieve sieve;
    private final Ordering ordering;
    private final @Nullable Place after;
    private final int most;
    private final PriorityQueue<Place> first;
    private long matching;

    private Search(Sieve sieve, Ordering ordering, Optional<Place> after, int most) {
        this.sieve = sieve;
        this.ordering = ordering;
        this.after = after.orElse(null);
        this.most = most;
        this.first = new PriorityQueue<>(most + 1, Collections.reverseOrder(ordering));
    }

    /** At most {@code most} places behind {@code after}, in order, and how many pass in all. */
    record Found(List<Place> places, long matching) {}

    static Found find(List<Leaf> leaves, Sieve sieve, Ordering ordering, Optional<Place> after, int most) {
        var search = new Search(sieve, ordering, after, most);
        // Most certificates were added in about the order in which they expire, so what comes first is met first.
        (ordering.descending() ? leaves.reversed() : leaves).forEach(search::look);
        var places = new ArrayList<>(search.first);
        places.sort(ordering);
        return new Found(places, search.matching);
    }

    private void look(Leaf leaf) {
        if (!sieve.lets(leaf)) {
            return;
        }
        for (int i = 0; i < Leaf.SLOTS; i++) {
            int slot = ordering.descending() ? Leaf.SLOTS - 1 - i : i;
            if (sieve.lets(leaf, slot)) {
                matching++;
                consider(leaf, slot);
            }
        }
    }

    private void consider(Leaf leaf, int slot) {
        if (after != null && ordering.compare(leaf, slot, after) <= 0) {
            return;
        }
        if (first.size() < most) {
            first.add(ordering.place(leaf, slot));
        } else if (ordering.compare(leaf, slot, first.element()) < 0) {
            first.remove();
            first.add(ordering.place(leaf, slot));
        }
    }
}
