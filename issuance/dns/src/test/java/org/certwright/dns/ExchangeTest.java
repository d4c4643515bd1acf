package org.certwright.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.certwright.dns.Reply.Reason;
import org.certwright.model.DnsName;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;
import org.xbill.DNS.Type;

class ExchangeTest {
    private static final Exchange EXCHANGE = new Exchange(Duration.ofMillis(120));

    private static Reply ask(String ip, int port) {
        return EXCHANGE.ask(Bind.at(ip, port), question());
    }

    private static Message question() {
        return Wire.question(Wire.name(new DnsName("example.test")), Type.TXT, false);
    }

    @Test
    void whatThisMachineCannotSendHasNoRoute() {
        // Sending to the broadcast address needs a socket option, so the kernel refuses at once as it does without a
        // route.
        assertThat(ask("255.255.255.255", 53)).isEqualTo(Reply.none(Reason.NO_ROUTE));
    }

    @Test
    void aClosedPortRefuses() {
        assertThat(ask("127.0.0.1", Bind.freePort())).isEqualTo(Reply.none(Reason.CONNECTION_REFUSED));
    }

    @Test
    void aLostDatagramIsSentAgain() throws IOException {
        var questions = Collections.synchronizedList(new ArrayList<byte[]>());
        try (var server = ScriptedServer.answering(question -> {
            questions.add(question);
            return questions.size() < 2 ? List.of() : List.of(HostileServerTest.honest(question));
        })) {
            var patient = new Exchange(Duration.ofMillis(1_500));
            assertThat(patient.ask(server.address(), question())).isInstanceOf(Reply.Answer.class);
        }
        assertThat(questions).hasSizeGreaterThan(1).allMatch(again -> Arrays.equals(again, questions.getFirst()));
    }
}
