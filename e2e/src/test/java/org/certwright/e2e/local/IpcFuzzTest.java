package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.ipc.Command;
import org.certwright.ipc.Json;
import org.certwright.ipc.ProfileCommand.LookAround;
import org.certwright.model.RecordTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program on the untrusted side sends whatever it likes to {@code ipc --stdio} (F33). */
@ExtendWith(LabExtension.class)
class IpcFuzzTest {
    private static final long SEED = 33;
    private static final int LINES = 2_000;
    /** Below the limit of messages a second. */
    private static final long PAUSE_NANOS = 6_000_000;

    /** What may be answered with {@code done} although nobody approved anything: it only reads, plans or tidies up. */
    private static final Set<String> HARMLESS = Set.of(
            "Doctor",
            "ListSettings",
            "ListProviders",
            "ListDnsProviders",
            "ListDnsCredentials",
            "ListIssuers",
            "ListPresets",
            "ListCertificates",
            "ListViews",
            "ShowInventory",
            "ListOperations",
            "ListPlans",
            "ShowProfile",
            "OpenVault",
            "PlanRotateKeys",
            "PlanSetUpProtected",
            "LockVault",
            "ListAudit",
            "ShowAbout",
            "ShowAudit",
            "VerifyAudit",
            "ResumeAll",
            "ResumeDue",
            "ShowVault");

    private final Random random = new Random(SEED);

    @Test
    void everyLineGetsOneAnswerAndNothingHappens(Lab lab, Cli cli, Invariants invariants) throws Exception {
        try (var core = OpenCore.start(cli)) {
            var seeds = new ArrayList<String>();
            for (var kind : RecordTree.records(Command.class)) {
                if (kind == LookAround.class) {
                    continue; // After it the rest would be asked of the sample, where everything is harmless.
                }
                seeds.add(message(kind, "x"));
                for (Object wrong : List.of(7L, true, List.of("x"), Map.of("kind", "x"), "", "../../etc/passwd", -1L)) {
                    notDone(core, kind.getSimpleName(), message(kind, wrong));
                }
                notDone(core, kind.getSimpleName(), message(kind, null));
            }
            for (int i = 0; i < LINES; i++) {
                var line = i % 10 == 0 ? noise() : mutated(seeds.get(random.nextInt(seeds.size())));
                var answer = slowly(core, line);
                if (answer.containsKey("done")) {
                    assertThat(HARMLESS.stream().anyMatch(line::contains))
                            .as(line)
                            .isTrue();
                }
            }
            assertThat(core.isAlive()).isTrue();
            assertThat(core.all()).doesNotContain(lab.bind().secret(), "PRIVATE KEY", "ipc.bug", "Exception", "\tat ");
        }
        assertThat(OpenCore.errors(cli)).isEmptyFile();
        assertThat(Invariants.count(cli, "SELECT count(*) FROM certificates")).isZero();
        assertThat(Said.done(cli.run("dns", "list", "--json")).toString()).contains("lab");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    /** Every command, again and again, with the names of what is really there. */
    @Test
    void noCommandRemovesOrEndsAnythingUnasked(Cli cli, Invariants invariants) throws Exception {
        Said.done(cli.apply(cli.done("plan", "issue", "kept.example.test", "--json")));
        var plan = cli.done("plan", "issue", "stays.example.test", "--json");
        cli.with("-Dcw.at=publish:recorded", "-Dcw.do=kill -KILL $PPID").apply(plan);
        var operation = Invariants.text(cli, "inventory.db", "SELECT id FROM operations WHERE state = 'RUNNING'");
        var before = secretsAndMore(cli);
        var names = List.of("lab", operation, "pebble", String.valueOf(plan.get("hash")));
        try (var core = OpenCore.start(cli)) {
            for (var kind : RecordTree.records(Command.class)) {
                if (kind != LookAround.class && !kind.getSimpleName().startsWith("Resume")) {
                    for (var name : names) {
                        slowly(core, message(kind, name));
                    }
                }
            }
            assertThat(core.all()).contains("operation.needs-approval", "credential.owed");
        }
        assertThat(secretsAndMore(cli)).isEqualTo(before);
        assertThat(Invariants.text(cli, "inventory.db", "SELECT state FROM operations WHERE id = '" + operation + "'"))
                .isEqualTo("RUNNING");
        Said.done(cli.run("operation", "resume", "--json")); // It could still go on, so nothing of it was taken.
        try (var core = OpenCore.start(cli)) {
            assertThat(core.command("RemoveDnsCredential", Map.of("name", "lab"))
                            .toString())
                    .contains("operation.needs-approval");
        }
        assertThat(secretsAndMore(cli)).startsWith("1 credentials");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    private static String secretsAndMore(Cli cli) {
        return Invariants.count(cli, "SELECT count(*) FROM dns_credentials") + " credentials, "
                + Invariants.count(cli, "SELECT count(*) FROM issuers") + " issuers, "
                + Invariants.count(cli, "SELECT count(*) FROM certificates") + " certificates, "
                + Invariants.text(cli, "vault.db", "SELECT count(*) FROM record") + " secrets";
    }

    @Test
    void limitsHold(Cli cli) throws Exception {
        try (var core = OpenCore.start(cli)) {
            refused(core, "{\"v\":1,\"id\":\"" + "x".repeat(300_000) + "\"}");
            refused(core, "[".repeat(200_000));
            refused(core, "{\"v\":1,\"id\":\"1\",\"command\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(41));
            refused(core, "{\"v\":1,\"id\":\"1\",\"id\":\"2\",\"command\":{\"kind\":\"ListSettings\"}}");
            refused(core, "{\"v\":2,\"id\":\"1\",\"command\":{\"kind\":\"ListSettings\"}}");
            refused(core, "{\"v\":1,\"id\":\"1\",\"command\":{\"kind\":\"ListSettings\",\"__proto__\":{}}}");
            refused(core, "{\"v\":1,\"id\":\"1\",\"command\":{\"kind\":\"java.lang.Runtime\"}}");
            refused(core, "{\"v\":1e400,\"id\":\"1\"}");
            refused(core, "");
            for (int i = 0; i < 1_000; i++) {
                core.send("{\"v\":1,\"id\":\"" + i + "\",\"command\":{\"kind\":\"ListSettings\"}}");
            }
            int done = 0;
            var ids = new HashSet<String>();
            for (int i = 0; i < 1_000; i++) {
                var answer = core.answer();
                ids.add(String.valueOf(answer.get("id"))); // Whoever waits hears of it, also where it was too fast.
                done += answer.containsKey("done") ? 1 : 0;
                if (!answer.containsKey("done")) {
                    assertThat(answer.toString()).contains("ipc.too-fast");
                }
            }
            assertThat(done).isPositive();
            assertThat(ids).hasSize(1_000);
            Thread.sleep(1_100);
            assertThat(core.ask("{\"v\":1,\"id\":\"a\",\"command\":{\"kind\":\"ListSettings\"}}")
                            .get("done"))
                    .isNotNull();
        }
        assertThat(OpenCore.errors(cli)).isEmptyFile();
    }

    @Test
    void aFolderThatNoSystemHasIsRefused(Cli cli) throws Exception {
        var plan = cli.done("plan", "issue", "folder.example.test", "--json");
        var certificate = Said.done(cli.apply(plan)).get("certificate");
        var members = new LinkedHashMap<String, Object>();
        members.put("certificate", certificate);
        members.put("folder", "/tmp/a\u0000b");
        members.put("files", List.of("CERT"));
        try (var core = OpenCore.start(cli)) {
            assertThat(core.command("PlanExport", members).toString()).contains("export.not-a-folder");
        }
    }

    private static void refused(OpenCore core, String line) throws IOException {
        var answer = core.ask(line);
        assertThat(answer.toString()).contains("ipc.refused");
    }

    private void notDone(OpenCore core, String kind, String line) throws Exception {
        var answer = slowly(core, line);
        if (!HARMLESS.contains(kind)) {
            assertThat(answer.containsKey("done")).as(line + " " + answer).isFalse();
        }
    }

    private static Map<?, ?> slowly(OpenCore core, String line) throws Exception {
        long next = System.nanoTime() + PAUSE_NANOS;
        var answer = core.ask(line);
        Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
        return answer;
    }

    /** A command of this kind with {@code value} in every place. */
    private static String message(Class<?> kind, Object value) {
        var command = new java.util.LinkedHashMap<String, Object>();
        command.put("kind", kind.getSimpleName());
        for (RecordComponent component : kind.getRecordComponents()) {
            command.put(component.getName(), value);
        }
        return new Json().write(Map.of("v", 1L, "id", "1", "command", command));
    }

    private String noise() {
        var noise = new StringBuilder();
        for (int length = random.nextInt(400); length > 0; length--) {
            noise.append((char) (32 + random.nextInt(random.nextInt(10) == 0 ? 60_000 : 95)));
        }
        return noise.toString().replaceAll("[\\ud800-\\udfff]", "?");
    }

    /** One to three changes: a character replaced, a piece doubled, a piece gone. */
    private String mutated(String seed) {
        var text = new StringBuilder(seed);
        for (int changes = 1 + random.nextInt(3); changes > 0 && !text.isEmpty(); changes--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(8));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, "\"{}[],:0-9truefalsnul\\/*.e".charAt(random.nextInt(26)));
                case 1 -> text.insert(at, text.substring(at, end));
                default -> text.delete(at, end);
            }
        }
        return text.toString();
    }
}
