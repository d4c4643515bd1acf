package org.certwright.e2e.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.certwright.acme.fault.FaultProxy;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;

/** One issuance, of a name and with a profile of its own, from a CA that misbehaves by rule. */
final class Trial {
    private final Lane lane;
    private final Cli cli;
    private final String name;
    private final Invariants invariants;
    private final int actsBefore;

    Trial(Lane lane, String name) {
        this.lane = lane;
        this.cli = lane.freshProfile();
        this.name = name;
        this.invariants = new Invariants(lane.lab(), name);
        lane.proxy().rules(); // And forgets what was asked of it to open this lane.
        this.actsBefore = lane.proxy().acts().size();
    }

    Lane lane() {
        return lane;
    }

    Cli cli() {
        return cli;
    }

    String name() {
        return name;
    }

    FaultProxy proxy() {
        return lane.proxy();
    }

    /** Where the CA seems to be. */
    String base() {
        return "https://127.0.0.1:" + proxy().port();
    }

    /** What a rule says, with {@code @base} and {@code @name} filled in. */
    void rules(String... rules) {
        proxy().rules(Arrays.stream(rules)
                .map(rule -> rule.replace("@base", base()).replace("@name", name))
                .toArray(String[]::new));
    }

    Map<?, ?> plan(String... more) {
        var command = Stream.of(
                        List.of("plan", "issue", name), List.of(more), List.of("--issuer", Lane.ISSUER, "--json"))
                .flatMap(List::stream);
        return cli.done(command.toArray(String[]::new));
    }

    /** Plans while all is well and carries the plan out under {@code rules}. */
    End issue(String... rules) {
        return apply(plan(), rules);
    }

    /** The same for a key that is not ours. */
    End issue(Path csr, String... rules) {
        return apply(plan("--csr", csr.toString()), rules);
    }

    private End apply(Map<?, ?> plan, String... rules) {
        rules(rules);
        return End.of(cli.apply(plan));
    }

    /** Goes on with an operation now that the CA behaves. */
    End resume(End parked) {
        rules();
        return End.of(cli.run("operation", "resume", parked.id(), "--json"));
    }

    /** The invariants, and nothing of ours in the DNS. */
    Trial holds() {
        invariants.zoneUntouched();
        invariants.hold(cli);
        return this;
    }

    /** One certificate, one key, one order placed and one certificate asked for at the CA. */
    void hasOneOfEach() {
        holds();
        assertThat(certificates()).as("certificates").isEqualTo(1);
        assertThat(keys()).as("keys").isEqualTo(1);
        assertThat(acts("new-order 201")).as("orders").isEqualTo(1);
        assertThat(acts("finalize 200")).as("finalizations").isEqualTo(1);
    }

    /** The inventory is as if nothing had happened. */
    void keptNothing() {
        holds();
        assertThat(certificates()).as("certificates").isZero();
    }

    /** How often the CA itself gave an answer such as {@code new-order 201}. */
    long acts(String act) {
        var acts = proxy().acts();
        return acts.subList(actsBefore, acts.size()).stream()
                .filter(act::equals)
                .count();
    }

    private long certificates() {
        return Invariants.count(cli, "SELECT count(*) FROM certificates");
    }

    private long keys() {
        return Long.parseLong(
                Invariants.text(cli, "vault.db", "SELECT count(*) FROM record WHERE kind = 'ENDPOINT_KEY'"));
    }
}
