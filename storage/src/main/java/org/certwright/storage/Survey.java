package org.certwright.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.certwright.model.IssuerEnvironment;
import org.jspecify.annotations.Nullable;

/** Goes once through the catalogue and counts how it stands at a moment. */
final class Survey {
    static final int DAYS = 26 * 7;

    /** How many of those that need a person are named. */
    static final int NEEDED = 50;

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Catalogue catalogue;
    private final Ordering soonest;
    private final long now;
    private final Instant today;
    private final long[] production = new long[DAYS];
    private final long[] staging = new long[DAYS];
    private final long[] internal = new long[DAYS];
    private final Map<CertificateStanding, Long> counts = new EnumMap<>(CertificateStanding.class);
    private final PriorityQueue<Place> needed;
    private @Nullable Place next;
    private long total;
    private long archived;
    private long neededInAll;

    Survey(Catalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.soonest = new Ordering(CertificateOrder.EXPIRES, false, catalogue.authorities());
        this.now = now.toEpochMilli();
        this.today = now.truncatedTo(ChronoUnit.DAYS);
        this.needed = new PriorityQueue<>(Collections.reverseOrder(soonest));
        for (var standing : CertificateStanding.values()) {
            counts.put(standing, 0L);
        }
        catalogue.leaves().forEach(this::look);
    }

    private void look(Leaf leaf) {
        for (int slot = 0; slot < Leaf.SLOTS; slot++) {
            long head = leaf.head(slot);
            if ((head & Leaf.PRESENT) != 0) {
                total++;
                archived += (head & Leaf.ARCHIVED) == 0 ? 0 : 1;
                if ((head & (Leaf.ARCHIVED | Leaf.SUPERSEDED)) == 0) {
                    count(leaf, slot, head);
                }
            }
        }
    }

    private void count(Leaf leaf, int slot, long head) {
        boolean revoked = (head & Leaf.REVOKED) != 0;
        var standing =
                revoked ? CertificateStanding.REVOKED : CertificateStanding.of(leaf.begins(slot), leaf.ends(slot), now);
        counts.merge(standing, 1L, Long::sum);
        if (revoked) {
            return;
        }
        long day = Math.floorDiv(leaf.ends(slot) - today.toEpochMilli(), DAY);
        if (day >= 0 && day < DAYS) {
            days(catalogue.authorities().all().get(Leaf.authority(head)).environment())[(int) day]++;
        }
        if (standing != CertificateStanding.VALID) {
            need(leaf, slot);
        } else if (next == null || soonest.compare(leaf, slot, next) < 0) {
            next = soonest.place(leaf, slot);
        }
    }

    private long[] days(IssuerEnvironment environment) {
        return switch (environment) {
            case PRODUCTION -> production;
            case STAGING -> staging;
            case INTERNAL -> internal;
        };
    }

    private void need(Leaf leaf, int slot) {
        neededInAll++;
        if (needed.size() < NEEDED) {
            needed.add(soonest.place(leaf, slot));
        } else if (soonest.compare(leaf, slot, needed.element()) < 0) {
            needed.remove();
            needed.add(soonest.place(leaf, slot));
        }
    }

    long total() {
        return total;
    }

    long archived() {
        return archived;
    }

    Map<CertificateStanding, Long> counts() {
        return counts;
    }

    long neededInAll() {
        return neededInAll;
    }

    List<Place> needed() {
        return needed.stream().sorted(soonest).toList();
    }

    Optional<Place> next() {
        return Optional.ofNullable(next);
    }

    Instant today() {
        return today;
    }

    List<Overview.Day> days() {
        var some = new ArrayList<Overview.Day>();
        for (int day = 0; day < DAYS; day++) {
            if (production[day] + staging[day] + internal[day] > 0) {
                some.add(new Overview.Day(today.plusMillis(day * DAY), production[day], staging[day], internal[day]));
            }
        }
        return some;
    }
}
