package org.certwright.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.certwright.dns.ServerAnswer.State;
import org.certwright.dns.TxtQuestion.Sighting;
import org.certwright.model.DnsName;
import org.junit.jupiter.api.Test;

/** Which answers are required, above all on a machine without working IPv6. */
class AgreementTest {
    private static final DnsName ZONE = new DnsName("example.test");

    private static Sighting seen(String server, String ip, State state) {
        return sighting(server, ip, state, false);
    }

    private static Sighting noRoute(String server, String ip) {
        return sighting(server, ip, State.NO_ANSWER, true);
    }

    private static Sighting sighting(String server, String ip, State state, boolean noRoute) {
        var address = Optional.of(ip).filter(text -> !text.isEmpty()).map(text -> Bind.at(text, 53));
        var name = new DnsName(server);
        var question = new TxtQuestion(ZONE, name, address, ZONE, Set.of("value"));
        return new Sighting(question, new ServerAnswer(name, ip, ZONE, state, ""), noRoute);
    }

    private static boolean reached(Sighting... round) {
        return new Agreement(List.of(round), State.VISIBLE).reached();
    }

    @Test
    void everyAddressThatCanBeReachedMustAgree() {
        var good = seen("ns1", "192.0.2.1", State.VISIBLE);
        assertThat(reached(good, seen("ns2", "192.0.2.2", State.VISIBLE))).isTrue();
        assertThat(Stream.of(State.MISSING, State.NO_ANSWER, State.REFUSED, State.SERVER_FAILURE)
                        .filter(state -> reached(good, seen("ns2", "192.0.2.2", state))))
                .isEmpty();
    }

    @Test
    void anAddressWithoutARouteIsNotRequiredWhenItsFamilyIsSilent() {
        assertThat(reached(seen("ns1", "192.0.2.1", State.VISIBLE), noRoute("ns2", "2001:db8::2")))
                .isTrue();
    }

    @Test
    void anAddressWithoutARouteIsRequiredWhenItsFamilyWorks() {
        assertThat(reached(
                        seen("ns1", "192.0.2.1", State.VISIBLE),
                        seen("ns1", "2001:db8::1", State.VISIBLE),
                        noRoute("ns2", "2001:db8::2")))
                .isFalse();
    }

    @Test
    void aSilentFamilyIsNotRequiredOfAServerThatAgreesOverTheOther() {
        assertThat(reached(seen("ns1", "192.0.2.1", State.VISIBLE), seen("ns1", "2001:db8::1", State.NO_ANSWER)))
                .isTrue();
        assertThat(reached(seen("ns1", "192.0.2.1", State.VISIBLE), seen("ns2", "2001:db8::2", State.NO_ANSWER)))
                .isFalse();
    }

    @Test
    void withoutAnyRouteNothingIsAgreed() {
        assertThat(reached(noRoute("ns1", "192.0.2.1"), noRoute("ns1", "2001:db8::1")))
                .isFalse();
    }

    @Test
    void aServerWithoutAddressIsNotRequiredAsLongAsAnotherAgrees() {
        assertThat(reached(seen("ns1", "192.0.2.1", State.VISIBLE), seen("ns2", "", State.NO_ANSWER)))
                .isTrue();
        assertThat(reached(seen("ns2", "", State.NO_ANSWER))).isFalse();
    }

    @Test
    void aZoneThatNobodyAnswersForCannotBeWaitedFor() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ZoneCut(ZONE, List.of()));
    }
}
