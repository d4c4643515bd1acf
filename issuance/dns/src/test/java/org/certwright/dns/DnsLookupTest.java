package org.certwright.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.certwright.model.DnsName;
import org.certwright.model.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zone cuts as real servers show them: an authoritative-only parent, its child's server, and a recursive resolver. */
class DnsLookupTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    @TempDir
    static Path directory;

    private static final int PORT = Bind.freePort();
    private static Bind parent;
    private static Bind child;
    private static Bind recursive;
    private DnsLookup lookup;

    @BeforeAll
    static void start() {
        parent = new Bind.Setup(directory, "127.0.0.1", PORT)
                .zone("example.test", """
                        @ IN NS ns1
                        ns1 IN A 127.0.0.1
                        ns1 IN AAAA ::1
                        www IN A 192.0.2.1
                        _acme-challenge.alias IN CNAME challenge.elsewhere.test.
                        _acme-challenge.below IN CNAME beyond.broken.test.
                        *.wild IN CNAME lb.thirdparty.test.
                        lb IN DNAME elsewhere.test.
                        sub IN NS ns1.sub
                        ns1.sub IN A 127.0.0.2
                        """)
                .zone("example.co.test", "@ IN NS ns1.example.test.\n")
                .zone("elsewhere.test", "@ IN NS ns1.example.test.\n")
                .zone("lost.test", "@ IN NS ns.nowhere.invalid.\n@ IN NS dns.nowhere.invalid.\n")
                .zone("half.test", "@ IN NS ns1\n@ IN NS ns.nowhere.invalid.\nns1 IN A 127.0.0.1\n")
                .clause("broken.test", "type primary; file \"zones/there-is-no-such-file\";")
                .start();
        child = new Bind.Setup(directory, "127.0.0.2", PORT)
                .zone(
                        "sub.example.test",
                        "@ IN NS ns1\nns1 IN A 127.0.0.2\ndeep IN NS ns1.deep\nns1.deep IN A 127.0.0.3\n")
                .start();
        var forward = "type forward; forward only; forwarders { 127.0.0.1 port " + PORT + "; };";
        recursive = new Bind.Setup(directory, "127.0.0.3", PORT)
                .options("recursion yes; allow-query { any; }; allow-recursion { any; };")
                .clause("test", forward)
                .clause("sub.example.test", forward.replace("127.0.0.1", "127.0.0.2"))
                .zone("deep.sub.example.test", "@ IN NS ns1\nns1 IN A 127.0.0.3\n")
                .start();
    }

    @AfterAll
    static void stop() {
        Stream.of(parent, child, recursive).forEach(Bind::close);
    }

    @BeforeEach
    void connect() {
        lookup = asking(parent.address());
    }

    private static DnsLookup asking(InetSocketAddress... resolvers) {
        return new DnsLookup(List.of(resolvers), PORT, TIMEOUT);
    }

    private Outcome<ZoneCut> cut(String name) {
        return lookup.zoneCut(new DnsName(name));
    }

    private String zone(String name) {
        return Texts.value(cut(name)).zone().value();
    }

    private List<String> addresses(String name) {
        return Texts.value(cut(name)).servers().stream()
                .flatMap(server -> server.addresses().stream())
                .map(Endpoint::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.test",
                "_acme-challenge.example.test",
                "_acme-challenge.www.example.test",
                "a.b.c.example.test"
            })
    void aNameIsInTheNearestZoneAboveIt(String name) {
        assertThat(zone(name)).isEqualTo("example.test");
    }

    @Test
    void theZoneMayBeginTwoLabelsBelowTheTopLevelDomain() {
        assertThat(zone("_acme-challenge.example.co.test")).isEqualTo("example.co.test");
    }

    @Test
    void everyAddressOfAServerIsFound() {
        assertThat(addresses("example.test")).containsExactly("127.0.0.1:" + PORT, "[0:0:0:0:0:0:0:1]:" + PORT);
    }

    @Test
    void aDelegatedChildZoneIsFoundThroughAnAuthoritativeOnlyParent() {
        assertThat(zone("_acme-challenge.www.sub.example.test")).isEqualTo("sub.example.test");
        assertThat(addresses("_acme-challenge.sub.example.test")).containsExactly("127.0.0.2:" + PORT);
    }

    @Test
    void referralsAreFollowedOverMoreThanOneCut() {
        assertThat(zone("_acme-challenge.deep.sub.example.test")).isEqualTo("deep.sub.example.test");
        assertThat(addresses("deep.sub.example.test")).containsExactly("127.0.0.3:" + PORT);
    }

    @Test
    void anAliasIsReportedWithItsTarget() {
        var problem = Texts.problem(cut("_acme-challenge.alias.example.test"));
        assertThat(problem.code()).isEqualTo(DnsProblem.DELEGATED);
        assertThat(problem.details()).containsEntry("target", "challenge.elsewhere.test");
    }

    @Test
    void aDnameAboveTheNameIsADelegationToo() {
        var problem = Texts.problem(cut("_acme-challenge.lb.example.test"));
        assertThat(problem.code()).isEqualTo(DnsProblem.DELEGATED);
        assertThat(problem.details()).containsEntry("target", "_acme-challenge.elsewhere.test");
    }

    @Test
    void anAliasThatAWildcardMakesUpIsNoDelegation() {
        assertThat(zone("_acme-challenge.wild.example.test")).isEqualTo("example.test");
        assertThat(zone("_acme-challenge.shop.wild.example.test")).isEqualTo("example.test");
    }

    @Test
    void theSameHoldsThroughARecursiveResolver() {
        lookup = asking(recursive.address());
        assertThat(zone("_acme-challenge.www.example.test")).isEqualTo("example.test");
        assertThat(zone("_acme-challenge.wild.example.test")).isEqualTo("example.test");
        assertThat(zone("_acme-challenge.shop.wild.example.test")).isEqualTo("example.test");
        assertThat(zone("_acme-challenge.www.sub.example.test")).isEqualTo("sub.example.test");
        assertThat(Texts.problem(cut("_acme-challenge.alias.example.test")).code())
                .isEqualTo(DnsProblem.DELEGATED);
    }

    @Test
    void anAliasWhoseTargetIsBrokenIsStillSeenAsAnAlias() {
        lookup = asking(recursive.address());
        assertThat(Texts.problem(cut("_acme-challenge.below.example.test")).details())
                .containsEntry("target", "beyond.broken.test");
    }

    @Test
    void nameServersThatDoNotResolveAreNamed() {
        var problem = Texts.problem(cut("_acme-challenge.lost.test"));
        assertThat(problem.code()).isEqualTo(DnsProblem.NAME_SERVERS_UNKNOWN);
        assertThat(problem.details())
                .containsEntry("zone", "lost.test")
                .containsEntry("servers", "dns.nowhere.invalid, ns.nowhere.invalid");
    }

    @Test
    void oneServerThatDoesNotResolveIsKeptWithoutAddresses() {
        assertThat(Texts.value(cut("half.test")).servers())
                .extracting(
                        server -> server.name().value(),
                        server -> server.addresses().size())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ns1.half.test", 1),
                        org.assertj.core.groups.Tuple.tuple("ns.nowhere.invalid", 0));
    }

    @Test
    void aServerThatFailsIsNamedWithItsAnswer() {
        var problem = Texts.problem(cut("_acme-challenge.broken.test"));
        assertThat(problem.code()).isEqualTo(DnsProblem.LOOKUP_FAILED);
        assertThat(problem.details()).containsEntry("said", "SERVFAIL").containsEntry("resolver", parent.server());
    }

    @Test
    void theNextResolverIsAskedWhenOneIsSilentOrRefuses() {
        var silent = Bind.at("127.0.0.1", Bind.freePort());
        lookup = asking(silent, child.address(), parent.address());
        assertThat(zone("_acme-challenge.example.co.test")).isEqualTo("example.co.test");
    }

    @Test
    void silentResolversAreNamed() {
        lookup = asking(Bind.at("127.0.0.1", Bind.freePort()));
        assertThat(Texts.problem(cut("example.test")).code()).isEqualTo(DnsProblem.RESOLVER_SILENT);
    }

    @Test
    void aZoneOnceFoundIsNotAskedForAgain() {
        var first = Texts.value(cut("_acme-challenge.example.test"));
        parent.freeze();
        try {
            assertThat(Texts.value(cut("_acme-challenge.example.test"))).isEqualTo(first);
        } finally {
            parent.thaw();
        }
    }

    @Test
    void anInterruptEndsALookup() throws InterruptedException {
        parent.freeze();
        try {
            var seen = new java.util.concurrent.CompletableFuture<Outcome<ZoneCut>>();
            var flag = new java.util.concurrent.CompletableFuture<Boolean>();
            var thread = Thread.ofPlatform().start(() -> {
                seen.complete(cut("interrupted.example.test"));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            Bind.sleep(Duration.ofMillis(200));
            thread.interrupt();
            thread.join(Duration.ofSeconds(1));
            assertThat(Texts.problem(seen.join()).code()).isEqualTo(DnsProblem.INTERRUPTED);
            assertThat(flag.join()).isTrue();
        } finally {
            parent.thaw();
        }
    }
}
