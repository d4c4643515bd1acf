package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordTreeTest {
    record Leaf(
            String text,
            boolean flag,
            int count,
            long size,
            Instant at,
            Duration pause,
            URI where,
            KeySpec key,
            DomainName name) {}

    record Containers(
            Optional<String> maybe,
            List<Integer> counts,
            Map<String, Long> sizes,
            Map<DomainName, List<Boolean>> flags,
            Optional<List<Optional<String>>> deep) {}

    sealed interface Command<R> {
        record Ping(String greeting) implements Command<String> {}

        sealed interface Nested<R> extends Command<R> {
            record Count(int from) implements Nested<Integer> {}

            record Empty() implements Nested<String> {}
        }
    }

    record Envelope(Command<?> command) {}

    record Chain(String text, Optional<Chain> next) {}

    record Even(int number) {
        Even {
            if (number % 2 != 0) {
                throw new IllegalArgumentException("odd secret " + number);
            }
        }
    }

    enum Shape {
        ROUND {
            @Override
            int corners() {
                return 0;
            }
        };

        abstract int corners();
    }

    record Shaped(Shape shape) {}

    private static final Leaf LEAF = new Leaf(
            "x",
            true,
            -1,
            1L << 40,
            Instant.parse("2026-11-23T17:00:00.5Z"),
            Duration.ofHours(25),
            URI.create("https://x.example/?q=1"),
            KeySpec.RSA_2048,
            new DomainName("*.example.com"));

    @Test
    void everyLeafHasOneForm() throws RecordTree.Mismatch {
        assertThat(RecordTree.of(LEAF)).isEqualTo(leafTree());
        assertThat(RecordTree.as(Leaf.class, leafTree())).isEqualTo(LEAF);
    }

    @Test
    void containersHoldWhatTheyDeclare() throws RecordTree.Mismatch {
        var containers = new Containers(
                Optional.empty(),
                List.of(1, 2),
                Map.of("a", 3L),
                Map.of(new DomainName("a.example"), List.of(true)),
                Optional.of(List.of(Optional.of("x"), Optional.empty())));
        var tree = new HashMap<String, Object>(Map.of(
                "counts", List.of(1L, 2L),
                "sizes", Map.of("a", 3L),
                "flags", Map.of("a.example", List.of(true)),
                "deep", Arrays.asList("x", null)));
        tree.put("maybe", null);

        assertThat(RecordTree.of(containers)).isEqualTo(tree);
        assertThat(RecordTree.as(Containers.class, tree)).isEqualTo(containers);
    }

    @Test
    void whatIsReadCannotBeChanged() throws RecordTree.Mismatch {
        var tree =
                new HashMap<String, Object>(Map.of("counts", List.of(1L), "sizes", Map.of("a", 3L), "flags", Map.of()));
        tree.put("maybe", null);
        tree.put("deep", null);

        var read = RecordTree.as(Containers.class, tree);

        assertThatThrownBy(() -> read.counts().add(2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> read.sizes().put("b", 2L)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void genericAndNestedSealedInterfacesAreReadByKind() throws RecordTree.Mismatch {
        assertThat(RecordTree.as(Command.class, Map.of("kind", "Ping", "greeting", "hi")))
                .isEqualTo(new Command.Ping("hi"));
        assertThat(RecordTree.as(Envelope.class, Map.of("command", Map.of("kind", "Count", "from", 3L))))
                .isEqualTo(new Envelope(new Command.Nested.Count(3)));
        assertThat(RecordTree.as(Command.Nested.class, Map.of("kind", "Empty"))).isEqualTo(new Command.Nested.Empty());
        assertThat(RecordTree.of(new Command.Nested.Empty())).isEqualTo(Map.of("kind", "Empty"));
        assertThat(RecordTree.records(Command.class))
                .containsExactly(Command.Ping.class, Command.Nested.Count.class, Command.Nested.Empty.class);
    }

    @Test
    void anEnumWithBodiesIsStillAnEnum() throws RecordTree.Mismatch {
        assertThat(RecordTree.of(new Shaped(Shape.ROUND))).isEqualTo(Map.of("shape", "ROUND"));
        assertThat(RecordTree.as(Shaped.class, Map.of("shape", "ROUND"))).isEqualTo(new Shaped(Shape.ROUND));
    }

    static List<List<Object>> badMembers() {
        return List.of(
                List.of("text", 1L, "\"text\" has the wrong type"),
                List.of("text", "half \ud83d", "\"text\" is not Unicode text"),
                List.of("flag", "true", "\"flag\" has the wrong type"),
                List.of("count", 1L << 31, "\"count\" is too large"),
                List.of("count", -(1L << 31) - 1, "\"count\" is too large"),
                List.of("count", 1, "\"count\" has the wrong type"),
                List.of("count", 1.0, "\"count\" has the wrong type"),
                List.of("size", 1L << 53, "\"size\" is too large"),
                List.of("size", Long.MIN_VALUE, "\"size\" is too large"),
                List.of("at", "yesterday", "\"at\" is not a valid Instant"),
                List.of("at", "2026-11-23T18:00:00+01:00", "\"at\" is not in its normal form"),
                List.of("pause", "P1D", "\"pause\" is not in its normal form"),
                List.of("pause", "x", "\"pause\" is not a valid Duration"),
                List.of("where", "https://a b", "\"where\" is not a valid URI"),
                List.of("key", "ec-p256", "\"key\" is not a valid KeySpec"),
                List.of("name", "Example.com", "\"name\" is not a valid DomainName"),
                List.of("name", Map.of("ascii", "example.com"), "\"name\" has the wrong type"));
    }

    @ParameterizedTest
    @MethodSource("badMembers")
    void aMemberOfAnotherFormIsRefused(List<Object> bad) {
        var tree = leafTree();
        tree.put((String) bad.get(0), bad.get(1));

        assertThatThrownBy(() -> RecordTree.as(Leaf.class, tree))
                .isInstanceOf(RecordTree.Mismatch.class)
                .hasMessage((String) bad.get(2));
    }

    @Test
    void everyMemberIsThereAndNoOther() {
        for (var name : leafTree().keySet()) {
            var absent = leafTree();
            absent.remove(name);
            assertMismatch(Leaf.class, absent, "\"" + name + "\" is missing");
        }
        var more = leafTree();
        more.put("__proto__", Map.of());
        assertMismatch(Leaf.class, more, "the message has a member nobody asked for");
    }

    @Test
    void anEmptyOptionalIsNullNotAbsent() {
        assertMismatch(Chain.class, Map.of("text", "x"), "\"next\" is missing");
    }

    @Test
    void aKindIsNeededAndChecked() {
        assertMismatch(Command.class, Map.of("greeting", "hi"), "the message needs a kind");
        assertMismatch(Command.class, Map.of("kind", "java.lang.Runtime"), "the message has an unknown kind");
        assertMismatch(Command.class, Map.of("kind", 1L), "the message needs a kind");
        assertMismatch(Command.Ping.class, Map.of("greeting", "hi"), "the message has the wrong kind");
        assertMismatch(Command.Ping.class, Map.of("kind", "Count", "greeting", "hi"), "the message has the wrong kind");
        assertMismatch(Envelope.class, Map.of("command", Map.of("kind", "Leaf")), "\"command\" has an unknown kind");
    }

    @Test
    void aDnsNameIsNotNormalizedOnTheWay() {
        assertMismatch(DnsName.class, "Example.COM.", "the message is not in its normal form");
    }

    @Test
    void whatTheRecordRejectsIsAMismatchWithoutItsValue() {
        assertMismatch(Even.class, Map.of("number", 3L), "the message is not a valid Even");
    }

    @Test
    void aHostileMemberNameIsNotRepeated() {
        var tree = new HashMap<String, Object>(Map.of("counts", List.of(), "flags", Map.of()));
        tree.put("maybe", null);
        tree.put("deep", null);
        tree.put("sizes", Map.of("a\u202e\n\"b", "wrong"));

        assertMismatch(Containers.class, tree, "\"sizes.?\" has the wrong type");
        tree.put("sizes", Map.of("a-1", "wrong"));
        assertMismatch(Containers.class, tree, "\"sizes.a-1\" has the wrong type");
    }

    @Test
    void keysThatAreNoStringsAreRefused() {
        assertMismatch(Leaf.class, Map.of(1L, "x"), "the message has the wrong type");
        assertMismatch(Leaf.class, Collections.singletonMap(null, "x"), "the message has the wrong type");
    }

    @Test
    void depthIsLimited() throws RecordTree.Mismatch {
        assertThat(RecordTree.as(Chain.class, chain(30)).text()).isEqualTo("x");
        assertThatThrownBy(() -> RecordTree.as(Chain.class, chain(34)))
                .isInstanceOf(RecordTree.Mismatch.class)
                .hasMessageEndingWith("is nested too deeply");
        assertThatThrownBy(() -> RecordTree.as(Chain.class, chain(100_000))).isInstanceOf(RecordTree.Mismatch.class);

        var endless = new ArrayList<Object>();
        endless.add(endless);
        assertThatThrownBy(() -> RecordTree.of(endless)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sizeIsLimited() {
        var tree = new HashMap<String, Object>(Map.of("sizes", Map.of(), "flags", Map.of()));
        tree.put("maybe", null);
        tree.put("deep", null);
        tree.put("counts", Collections.nCopies(10_001, 1L));

        assertMismatch(Containers.class, tree, "\"counts\" has too many members");
    }

    record Hides(String kind) implements Marked {}

    sealed interface Marked permits Hides {}

    record Unsupported(double fraction) {}

    record Page<T>(List<T> items) {}

    @Test
    void aTypeWithoutATreeIsABug() {
        assertThatThrownBy(() -> RecordTree.of(new Hides("x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordTree.of(new Unsupported(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordTree.of(Map.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordTree.as(Unsupported.class, Map.of("fraction", 1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordTree.as(Page.class, Map.of("items", List.of("x"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordTree.as(Runtime.class, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordTree.records(Runnable.class)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever is changed in a tree, reading it ends in a mismatch or in a value with exactly that tree. */
    @Test
    void aMutatedPlanIsRefusedOrMeansWhatItSays() {
        var records = new RandomRecords(25);
        var mutations = new TreeMutation(33);
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            var tree = mutations.of(RecordTree.of(records.of(Plan.class)));
            try {
                var plan = RecordTree.as(Plan.class, tree);
                assertThat(RecordTree.of(plan)).isEqualTo(tree);
                assertThat(plan.hash()).isNotNull();
            } catch (RecordTree.Mismatch expected) {
                refused++;
                assertThat(expected.getMessage()).hasSizeLessThan(200).doesNotContain("\n");
            }
        }
        assertThat(refused).isBetween(500, 3_000);
    }

    private static Object chain(int links) {
        Map<String, Object> tree = new HashMap<>();
        tree.put("text", "x");
        tree.put("next", null);
        for (int i = 1; i < links; i++) {
            Map<String, Object> outer = new HashMap<>();
            outer.put("text", "x");
            outer.put("next", tree);
            tree = outer;
        }
        return tree;
    }

    private static Map<String, Object> leafTree() {
        return new HashMap<>(Map.of(
                "text", "x",
                "flag", true,
                "count", -1L,
                "size", 1L << 40,
                "at", "2026-11-23T17:00:00.500Z",
                "pause", "PT25H",
                "where", "https://x.example/?q=1",
                "key", "RSA_2048",
                "name", "*.example.com"));
    }

    private static void assertMismatch(Class<?> type, Object tree, String message) {
        assertThatThrownBy(() -> RecordTree.as(type, tree))
                .isInstanceOf(RecordTree.Mismatch.class)
                .hasMessage(message);
    }
}
