package org.certwright.e2e;

import java.util.Comparator;
import java.util.List;

/** Lengths in lines of things with a name, and what STYLE.md says about them. */
record Sizes(String what, List<Entry> entries) {
    /** One file or method. */
    record Entry(String name, int lines) {}

    Sizes {
        entries = entries.stream().sorted(Comparator.comparingInt(Entry::lines)).toList();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("nothing to measure");
        }
    }

    int median() {
        return percentile(50);
    }

    /** The smallest length that at least {@code percent} per cent do not exceed (nearest rank). */
    int percentile(int percent) {
        int rank = Math.ceilDiv(entries.size() * percent, 100);
        return entries.get(Math.max(rank, 1) - 1).lines();
    }

    Entry longest() {
        return entries.getLast();
    }

    List<Entry> above(int lines) {
        return entries.stream().filter(entry -> entry.lines() > lines).toList();
    }

    /** One line for people. */
    String summary() {
        return "%s: %d, median %d, p95 %d, longest %d lines (%s)"
                .formatted(
                        what,
                        entries.size(),
                        median(),
                        percentile(95),
                        longest().lines(),
                        longest().name());
    }
}
