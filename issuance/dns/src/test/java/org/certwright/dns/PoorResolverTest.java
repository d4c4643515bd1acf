package org.certwright.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.certwright.model.DnsName;
import org.certwright.model.Outcome;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Tokenizer;
import org.xbill.DNS.Type;

/** Resolvers that tell less than they could, as systemd-resolved and home routers do. */
class PoorResolverTest {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** Records for the answer section when they match the question exactly; everything else is empty. */
    private Outcome<ZoneCut> zoneCut(String name, Consumer<Message> always, String... answers) throws IOException {
        try (var server = ScriptedServer.answering(question -> List.of(answer(question, always, answers)))) {
            return new DnsLookup(List.of(server.address()), 53, Duration.ofSeconds(1)).zoneCut(new DnsName(name));
        }
    }

    private byte[] answer(byte[] question, Consumer<Message> always, String... answers) {
        try {
            var message = new Message(question);
            message.getHeader().setFlag(Flags.QR);
            message.getHeader().setFlag(Flags.RA);
            var wanted = message.getQuestion();
            asked.add(wanted.getName().toString(true) + " " + Type.string(wanted.getType()));
            for (var text : answers) {
                var record = record(text);
                if (record.getName().equals(wanted.getName()) && record.getType() == wanted.getType()) {
                    message.addRecord(record, Section.ANSWER);
                }
            }
            always.accept(message);
            return message.toWire();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** {@code owner type data}. */
    private static Record record(String text) throws IOException {
        try (var words = new Tokenizer(text)) {
            var owner = words.getName(Name.root);
            return Record.fromString(owner, Type.value(words.getString()), DClass.IN, 60, words, Name.root);
        }
    }

    private static void rootSoa(Message message) {
        try {
            message.addRecord(record(". SOA a.root-servers.net. nstld.example. 1 2 3 4 5"), Section.AUTHORITY);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void withoutAnAuthoritySectionTheSoaIsAskedForUpwards() throws IOException {
        var cut = zoneCut(
                "_acme-challenge.www.example.co.test",
                message -> {},
                "example.co.test SOA ns1.example.net. hostmaster.example.net. 1 2 3 4 5",
                "example.co.test NS ns1.example.net.",
                "ns1.example.net A 192.0.2.53",
                "ns1.example.net AAAA 2001:db8::53");
        assertThat(Texts.value(cut))
                .isEqualTo(new ZoneCut(
                        new DnsName("example.co.test"),
                        List.of(new NameServer(
                                new DnsName("ns1.example.net"),
                                List.of(Bind.at("192.0.2.53", 53), Bind.at("2001:db8::53", 53))))));
        assertThat(asked).doesNotContain("co.test SOA", "test SOA");
    }

    @Test
    void aNameThatOnlyTheRootClaimsHasNoZone() throws IOException {
        var problem = Texts.problem(zoneCut("_acme-challenge.example.nowhere", PoorResolverTest::rootSoa));
        assertThat(problem.code()).isEqualTo(DnsProblem.ZONE_NOT_FOUND);
    }

    @Test
    void aNameThatNobodyClaimsHasNoZone() throws IOException {
        var problem = Texts.problem(zoneCut("_acme-challenge.example.nowhere", message -> {}));
        assertThat(problem.code()).isEqualTo(DnsProblem.ZONE_NOT_FOUND);
        assertThat(asked).contains("nowhere SOA").doesNotContain(" SOA", ". SOA");
    }

    @Test
    void aZoneWithoutNameServersIsAProblem() throws IOException {
        var cut = zoneCut("example.test", message -> {}, "example.test SOA ns1.test. h.test. 1 2 3 4 5");
        assertThat(Texts.problem(cut).code()).isEqualTo(DnsProblem.NAME_SERVERS_UNKNOWN);
    }
}
