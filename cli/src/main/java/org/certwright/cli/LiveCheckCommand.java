package org.certwright.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.certwright.ipc.LiveCommand.CheckLive;
import org.certwright.ipc.LiveCommand.LiveAnswer;
import org.certwright.ipc.LiveCommand.LiveReport;
import org.certwright.ipc.LiveCommand.LiveState;
import org.certwright.ipc.LiveCommand.ServedLeaf;
import org.certwright.ipc.LiveCommand.StartTls;
import org.certwright.model.DomainName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a server serves what it should. */
@Command(
        name = "live",
        description = "Look at what a server serves, at each of its addresses, and compare it with the inventory.",
        footer = {
            "",
            "Exit code 7 when it is not the certificate it should be, or something is wrong with it;",
            "5 when no address answered, so that nothing is known."
        })
final class LiveCheckCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "HOST[:PORT]", description = "The server; the port is 443 unless TLS begins otherwise.")
    private String server = "";

    @Option(
            names = "--cert",
            paramLabel = "CERTIFICATE",
            description = "The one that should be served; else the newest with the same names.")
    private @Nullable String certificate;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Ask for this name (SNI), for example of a server behind a load balancer.")
    private @Nullable String name;

    @Option(
            names = "--starttls",
            paramLabel = "PROTOCOL",
            description = "Begin TLS as smtp, imap, pop3 or postgres do; the port is theirs then.")
    private StartTls startTls = StartTls.NONE;

    @Override
    public Integer call() {
        try (var session = common.open()) {
            var asked = Optional.ofNullable(certificate)
                    .map(typed -> new Chosen(session).byNameOrFingerprint(typed).id());
            var wish = new CheckLive(server, Optional.ofNullable(name), asked, startTls);
            var report = session.need(wish);
            session.show(report, found -> print(found, session.out()));
            return exitCode(report);
        }
    }

    /** A server that nobody reached was not found wrong. */
    private static int exitCode(LiveReport report) {
        if (report.fine()) {
            return ExitCode.DONE;
        }
        boolean seen = report.answers().stream().anyMatch(answer -> answer.state() != LiveState.NO_ANSWER);
        return seen ? ExitCode.VERIFICATION : ExitCode.FAILED;
    }

    private static void print(LiveReport report, Output out) {
        if (report.fine()) {
            out.good(report.verdict());
        } else {
            out.warning(report.verdict());
        }
        for (var answer : report.answers()) {
            out.blank();
            out.fact(answer.address(), List.of(answer.verdict()));
            answer.findings().forEach(finding -> out.line((finding.fine() ? "    " : "  ! ") + finding.words()));
            answer.served().ifPresent(leaf -> print(leaf, answer, out));
        }
    }

    private static void print(ServedLeaf leaf, LiveAnswer answer, Output out) {
        if (leaf.ours() && answer.findings().stream().allMatch(finding -> finding.fine())) {
            return;
        }
        out.fact("  Names", leaf.names().stream().map(DomainName::ascii).toList());
        out.fact("  Fingerprint", List.of("sha256 " + leaf.fingerprint()));
        out.fact("  Sent", leaf.chain());
    }
}
