package org.certwright.dns;

import java.util.List;
import java.util.stream.Stream;
import org.certwright.dns.ServerAnswer.State;
import org.certwright.dns.TxtQuestion.Sighting;

/**
 * Whether one round of answers is enough. A CA asks any address of any authoritative server, from several networks at
 * once, so every address must agree. An address that does not speak is excused in three cases, all of which need
 * another address that agrees about the same record:
 *
 * <ul>
 *   <li>the server's host name has no address, so nobody can ask it;
 *   <li>this machine has no route to it, and no server at all speaks over its address family (no IPv6 here);
 *   <li>it stays silent, no server at all speaks over its address family, and the same server agrees over the other
 *       family (IPv6 here that leads nowhere).
 * </ul>
 */
record Agreement(List<Sighting> round, State wanted) {
    boolean reached() {
        return round.stream().allMatch(sighting -> agrees(sighting) || excused(sighting));
    }

    /** The answers that stand in the way. */
    List<Sighting> dissent() {
        return round.stream()
                .filter(sighting -> !agrees(sighting) && !excused(sighting))
                .toList();
    }

    private boolean agrees(Sighting sighting) {
        return sighting.answer().state() == wanted;
    }

    private boolean excused(Sighting sighting) {
        if (sighting.spoke() || sameRecord(sighting).noneMatch(this::agrees)) {
            return false;
        }
        if (sighting.question().address().isEmpty()) {
            return true;
        }
        return familyIsSilent(sighting) && (sighting.noRoute() || siblingAgrees(sighting));
    }

    private boolean familyIsSilent(Sighting sighting) {
        return round.stream()
                .filter(other -> other.question().ipv6() == sighting.question().ipv6())
                .noneMatch(Sighting::spoke);
    }

    private boolean siblingAgrees(Sighting sighting) {
        return sameRecord(sighting)
                .filter(other ->
                        other.question().server().equals(sighting.question().server()))
                .anyMatch(this::agrees);
    }

    private Stream<Sighting> sameRecord(Sighting sighting) {
        var question = sighting.question();
        return round.stream()
                .filter(other -> other.question().zone().equals(question.zone())
                        && other.question().record().equals(question.record()));
    }
}
