package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.LabExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names that no certificate may carry are refused with their own reason, before anybody is asked (F25). */
@ExtendWith(LabExtension.class)
class HostileNamesTest {
    private static final String LABEL = "a".repeat(63);

    @Test
    void theCommandLineSaysWhatIsWrongWithAName(Cli cli, Invariants invariants) {
        Said.problem(cli.run("plan", "issue", "192.0.2.1", "--json"), Said.USAGE, "name.ip-address");
        Said.problem(
                cli.run("plan", "issue", "a.example.test", "A.example.test.", "--json"), Said.USAGE, "name.duplicate");
        Said.words(cli.run("plan", "issue", "a..example.test"), Said.USAGE, "a..example.test", "(name.empty-label)");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void everyBadNameHasItsOwnReason(Cli cli, Invariants invariants) throws IOException {
        try (var core = OpenCore.start(cli)) {
            refused(core, "name.ip-address", "[2001:db8::1]", "2001:db8::1", "192.0.2.1");
            refused(core, "name.single-label", "localhost", "test");
            refused(core, "name.empty-label", "a..example.test", ".example.test");
            refused(core, "name.label-too-long", "a".repeat(64) + ".example.test");
            refused(core, "name.too-long", String.join(".", LABEL, LABEL, LABEL, "b".repeat(57), "test"));
            refused(core, "name.wildcard-misplaced", "a.*.example.test", "*", "f*.example.test", "*.*.example.test");
            refused(core, "name.underscore", "_acme.example.test");
            refused(core, "name.url", "https://a.example.test/");
            refused(core, "name.hyphens", "-a.example.test", "a-.example.test");
            for (var odd : List.of(
                    "a\u0000.example.test",
                    "a b.example.test",
                    "a\u202eb.example.test",
                    "a\nb.example.test",
                    "<b>.example.test",
                    "a\u001b[31m.example.test",
                    "p\u0430ypal.",
                    "",
                    " ",
                    "xn--\u00fc.example.test")) {
                assertThat(code(plan(core, List.of(odd)))).as(odd).startsWith("name.");
            }
            refusedTogether(core, "name.duplicate", List.of("b\u00fccher.example.test", "xn--bcher-kva.example.test"));
            var many = IntStream.rangeClosed(1, 101)
                    .mapToObj(n -> "n" + n + ".example.test")
                    .toList();
            refusedTogether(core, "name.too-many", many);
            refusedTogether(core, "name.empty", List.of());

            assertThat(plan(core, List.of("B\u00dcCHER.example.test")).toString())
                    .contains("xn--bcher-kva.example.test");
            assertThat(plan(core, many.subList(0, 100)).get("done")).isNotNull();
        }
        assertThat(OpenCore.errors(cli)).isEmptyFile();
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    private static void refused(OpenCore core, String code, String... names) throws IOException {
        for (var name : names) {
            refusedTogether(core, code, List.of(name));
        }
    }

    private static void refusedTogether(OpenCore core, String code, List<String> names) throws IOException {
        assertThat(code(plan(core, names))).as(names.toString()).isEqualTo(code);
    }

    private static String code(Map<?, ?> answer) {
        return answer.get("failed") instanceof Map<?, ?> failed ? (String) failed.get("code") : answer.toString();
    }

    private static Map<?, ?> plan(OpenCore core, List<String> names) throws IOException {
        var members = new LinkedHashMap<String, Object>();
        members.put("names", names);
        for (var absent : List.of("issuer", "csr", "key", "dnsCredential", "preferredChain")) {
            members.put(absent, null);
        }
        return core.command("PlanIssue", members);
    }
}
