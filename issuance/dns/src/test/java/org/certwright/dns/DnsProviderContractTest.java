package org.certwright.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.certwright.model.DnsName;
import org.certwright.model.TxtRecord;
import org.certwright.model.secret.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link DnsProvider} promises, for every provider, against a real BIND that holds foreign values. */
class DnsProviderContractTest {
    private static final DnsName ZONE = new DnsName("example.test");
    private static final DnsName NAME = new DnsName("_acme-challenge.example.test");
    private static final TxtRecord APEX = new TxtRecord(NAME, ZONE, "value-for-example.test");
    private static final TxtRecord WILDCARD = new TxtRecord(NAME, ZONE, "value-for-the-wildcard");
    private static final TxtRecord FOREIGN = new TxtRecord(NAME, ZONE, "foreign, and not ours");

    @TempDir
    static Path directory;

    private static Bind bind;
    private List<String> before;

    @BeforeAll
    static void start() {
        var records = """
                @ IN NS ns1
                ns1 IN A 127.0.0.1
                www IN A 192.0.2.1
                @ IN TXT "v=spf1 -all"
                _acme-challenge 3600 IN TXT "foreign, and not ours"
                """;
        bind = new Bind.Setup(directory, "127.0.0.1", Bind.freePort())
                .zone("example.test", records, "_acme-challenge.example.test", "_acme-challenge.www.example.test")
                .zone("example.co.test", "@ IN NS ns1\nns1 IN A 127.0.0.1\n", "_acme-challenge.example.co.test")
                .start();
    }

    @AfterAll
    static void stop() {
        bind.close();
    }

    @BeforeEach
    void remember() {
        before = bind.zone("example.test");
    }

    @AfterEach
    void everyTestCleansUp() {
        assertThat(bind.zone("example.test")).isEqualTo(before);
    }

    static Stream<DnsProvider> providers() {
        return DnsProviders.ALL.stream();
    }

    /** Edits the zone as the screen says. */
    private record Person() implements ManualSteps {
        @Override
        public void add(List<TxtRecord> records) {
            records.forEach(record -> {
                // A careful person keeps the TTL that the name has.
                int ttl = record.name().equals(NAME) ? 3600 : 60;
                bind.update(
                        "zone " + record.zone(), "add " + record.name() + " " + ttl + " TXT \"" + record.value() + '"');
            });
        }

        @Override
        public void remove(List<TxtRecord> records) {
            records.forEach(record ->
                    bind.update("zone " + record.zone(), "delete " + record.name() + " TXT \"" + record.value() + '"'));
        }
    }

    private static ZoneEditor connect(DnsProvider provider) {
        var settings = Map.of("server", bind.server(), "key-name", Bind.KEY_NAME);
        try (var secret = Secret.copyOf(Bind.SECRET.getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            return provider.connect(
                            new Connection(settings, Map.of("secret", secret), new Person(), InstantSource.system()))
                    .orStop();
        }
    }

    private static List<String> values(DnsName name) {
        return bind.zone("example.test").stream()
                .filter(line -> line.startsWith(name + ". "))
                .map(line -> line.substring(line.indexOf('"') + 1, line.length() - 1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void apexAndWildcardStandTogetherBesideAForeignValue(DnsProvider provider) {
        try (var editor = connect(provider)) {
            editor.add(List.of(APEX, WILDCARD)).orStop();
            assertThat(values(NAME)).containsExactlyInAnyOrder(APEX.value(), WILDCARD.value(), FOREIGN.value());
            editor.remove(List.of(APEX, WILDCARD)).orStop();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void removingOneValueLeavesTheOther(DnsProvider provider) {
        try (var editor = connect(provider)) {
            editor.add(List.of(APEX, WILDCARD)).orStop();
            editor.remove(List.of(APEX)).orStop();
            assertThat(values(NAME)).containsExactlyInAnyOrder(WILDCARD.value(), FOREIGN.value());
            editor.remove(List.of(WILDCARD)).orStop();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void addingTwiceIsAddingOnce(DnsProvider provider) {
        try (var editor = connect(provider)) {
            editor.add(List.of(APEX)).orStop();
            editor.add(List.of(APEX, APEX)).orStop();
            assertThat(values(NAME)).containsExactlyInAnyOrder(APEX.value(), FOREIGN.value());
            editor.remove(List.of(APEX)).orStop();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void removingWhatIsNotThereIsFine(DnsProvider provider) {
        try (var editor = connect(provider)) {
            assertThat(editor.remove(List.of(APEX, WILDCARD)).isDone()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aValueMayHoldAnyPrintableCharacter(DnsProvider provider) {
        var odd = new TxtRecord(NAME, ZONE, "ca.example; accounturi=https://x/1?a=b&c; (%~{}|^$#@!'*+,/<>[]`)");
        try (var editor = connect(provider)) {
            editor.add(List.of(odd)).orStop();
            assertThat(values(NAME)).hasSize(2);
            editor.remove(List.of(odd)).orStop();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void oneCallChangesSeveralZonesAndNames(DnsProvider provider) {
        var www = new TxtRecord(new DnsName("_acme-challenge.www.example.test"), ZONE, "value-for-www");
        var elsewhere = new TxtRecord(
                new DnsName("_acme-challenge.example.co.test"), new DnsName("example.co.test"), "value-elsewhere");
        var otherZone = bind.zone("example.co.test");
        try (var editor = connect(provider)) {
            editor.add(List.of(APEX, elsewhere, www)).orStop();
            assertThat(bind.zone("example.co.test")).hasSize(otherZone.size() + 1);
            assertThat(values(www.name())).containsExactly(www.value());
            editor.remove(List.of(APEX, elsewhere, www)).orStop();
            assertThat(bind.zone("example.co.test")).isEqualTo(otherZone);
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void testingACredentialChangesNotEvenTheSerial(DnsProvider provider) {
        var everything = bind.everything("example.test");
        try (var editor = connect(provider)) {
            assertThat(editor.test(ZONE).orStop()).contains("example.test").endsWith(".");
        }
        Bind.sleep(Duration.ofMillis(50));
        assertThat(bind.everything("example.test")).isEqualTo(everything);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void nothingToDoIsDone(DnsProvider provider) {
        try (var editor = connect(provider)) {
            assertThat(editor.add(List.of()).isDone()).isTrue();
            assertThat(editor.remove(List.of()).isDone()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everyFieldCanBeRendered(DnsProvider provider) {
        assertThat(provider.id()).matches("[a-z][a-z0-9-]*");
        assertThat(provider.title()).isNotBlank();
        assertThat(provider.fields()).allSatisfy(field -> {
            assertThat(field.label()).isNotBlank();
            assertThat(field.help()).endsWith(".");
            assertThat(field.required() && field.fallback().isPresent()).isFalse();
        });
        assertThat(DnsProviders.byId(provider.id())).containsSame(provider);
    }

    @Test
    void allNamesEveryImplementation() throws IOException {
        try (var classes = Files.walk(Path.of("target/classes/org/certwright/dns"))) {
            var implementations = classes.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> loaded("org.certwright.dns." + file.replace(".class", "")))
                    .filter(type -> DnsProvider.class.isAssignableFrom(type) && !type.isInterface())
                    .toList();
            assertThat(DnsProviders.ALL.stream().map(Object::getClass)).hasSameElementsAs(implementations);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, DnsProvider.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
