package org.certwright.dns;

import java.util.List;
import java.util.stream.Stream;
import org.certwright.dns.ServerAnswer.State;
import org.certwright.dns.TxtQuestion.Sighting;

/**
 * Whether one round of answers is enough. A CA asks any address of any authoritative server, from several networks at
 * once, so every address must agree, with three exceptions that are about this machine and not about the zone. They
 * hold only while no server speaks to us over that address family and some other address of the zone agrees:
 *
 * <ul>
 *   <li>this machine has no route to the address (no IPv6 here);
 *   <li>the address stays silent, but another address of the same server agrees (IPv6 that leads nowhere);
 *   <li>the server's name has no address at all: nobody can ask it.
 * </ul>
 */
record Agreement(List<Sighting> round, State wanted) {
    boolean reached() {
        return round.stream().allMatch(sighting -> agrees(sighting) || excused(sighting));
    }

    /** The answers that stand in the way. */
    List<ServerAnswer> dissent() {
        return round.stream()
                .filter(sighting -> !agrees(sighting) && !excused(sighting))
                .map(Sighting::answer)
                .toList();
    }

    List<ServerAnswer> assent() {
        return round.stream().filter(this::agrees).map(Sighting::answer).toList();
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
