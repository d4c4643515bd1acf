package org.certwright.storage;

import java.util.HashMap;
import java.util.Map;

/** Certificates of the same names and environment: the newest that is not revoked supersedes those before it. */
final class Lineage {
    private final Catalogue catalogue;

    Lineage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What changes when {@code line} becomes that of {@code certificate}: itself, and those it supersedes or not. */
    Map<Long, Line> with(long certificate, Line line) {
        var members = members(line);
        members.put(certificate, line);
        long newest = newest(members);
        var changed = new HashMap<Long, Line>();
        members.forEach((number, member) -> {
            boolean superseded = member.begins() < newest;
            if (number == certificate || member.superseded() != superseded) {
                changed.put(number, member.superseded(superseded));
            }
        });
        return changed;
    }

    static long newest(Map<Long, Line> members) {
        return members.values().stream()
                .filter(member -> member.revoked().isEmpty())
                .mapToLong(Line::begins)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private Map<Long, Line> members(Line line) {
        var environment = catalogue.authorities().all().get(line.authority()).environment();
        var members = new HashMap<Long, Line>();
        for (var number : catalogue.named(Line.forms(line.names()).iterator().next())) {
            var other = catalogue.line(number);
            if (other.sameNames(line)
                    && catalogue.authorities().all().get(other.authority()).environment() == environment) {
                members.put(number, other);
            }
        }
        return members;
    }
}
