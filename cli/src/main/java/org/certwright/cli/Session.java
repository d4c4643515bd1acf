package org.certwright.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.certwright.core.Core;
import org.certwright.core.CoreOptions;
import org.certwright.core.Door;
import org.certwright.core.Gateway;
import org.certwright.core.port.ApprovalPrompt;
import org.certwright.core.port.EffectProbe;
import org.certwright.core.port.FileChooser;
import org.certwright.core.port.Progress;
import org.certwright.core.port.SecretPrompt;
import org.certwright.ipc.Command;
import org.certwright.ipc.Envelope;
import org.certwright.ipc.IssuerCommand;
import org.certwright.ipc.OperationCommand.OperationList;
import org.certwright.ipc.OperationCommand.ResumeDue;
import org.certwright.ipc.OperationView;
import org.certwright.ipc.PlanCommand.ApplyPlan;
import org.certwright.ipc.PlanView;
import org.certwright.ipc.ProblemTexts;
import org.certwright.ipc.ProblemView;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;

/** One opened profile, for one command: asks the core and prints its answers in words or as JSON. */
final class Session implements AutoCloseable {
    private final Door door;
    private final Core core;
    private final Output out;
    private final Output notices;
    private final PrintWriter json;
    private final boolean asJson;
    private final ProblemTexts texts = new ProblemTexts();
    private final Interruption interruption;

    private final Clock clock = Clock.systemUTC();

    private Session(Door door, Output out, Output notices, PrintWriter json, boolean asJson) {
        this.door = door;
        this.core = door.core();
        this.out = out;
        this.notices = notices;
        this.json = json;
        this.asJson = asJson;
        this.interruption = Interruption.ofThisThread();
    }

    /** Where people are asked and told. */
    record Ports(ApprovalPrompt approvals, SecretPrompt secrets, FileChooser files, Progress progress) {}

    /** What is opened: the profile, or with {@code sample} made-up data in its place. */
    record Opened(Ports ports, boolean sample) {}

    static Session open(Common common, Opened opened, PrintWriter out, PrintWriter err, EffectProbe probe) {
        var notices = new Output(err);
        var ports = opened.ports();
        var options = new CoreOptions(
                common.profileFolder(),
                "cli:" + System.getProperty("user.name"),
                ports.approvals(),
                ports.secrets(),
                ports.files(),
                ports.progress(),
                probe,
                Clock.systemUTC(),
                new SecureRandom());
        return switch (Door.open(options, opened.sample())) {
            case Outcome.Done<Door>(var door) -> new Session(door, new Output(out), notices, out, common.json());
            case Outcome.Refused<Door> refused -> throw ended(refused, common.json(), out, notices);
            case Outcome.Failed<Door> failed -> throw ended(failed, common.json(), out, notices);
        };
    }

    /** Asks, prints, and gives the exit code. */
    <R> int answer(Command<R> command, Consumer<R> print) {
        var found = need(command);
        show(found, print);
        return found instanceof OperationView operation ? ExitCode.of(operation) : ExitCode.DONE;
    }

    /** Prints what was found, in words or as JSON. */
    <R> void show(R found, Consumer<R> print) {
        if (asJson) {
            json(Outcome.done(found));
        } else {
            print.accept(found);
        }
    }

    /** Asks; a failure is printed and ends the command. */
    <R> R need(Command<R> command) {
        var outcome = core.execute(command);
        if (outcome instanceof Outcome.Done<R>(var value)) {
            return value;
        }
        var ended = ended(outcome, asJson, json, notices);
        // Nothing was begun, so there is nothing that could be resumed.
        throw command instanceof IssuerCommand && ended.exitCode() == ExitCode.PARKED
                ? new Ended(ExitCode.FAILED)
                : ended;
    }

    /** Prints an operation that is known already, and gives its exit code. */
    int show(OperationView operation) {
        if (asJson) {
            json(Outcome.done(operation));
        } else {
            new OperationPrinter(out).print(operation);
        }
        return ExitCode.of(operation);
    }

    /** Asks for approval of a plan just made, carries it out and prints what became of it. */
    int apply(PlanView plan) {
        return apply(new ApplyPlan(plan.hash(), Optional.empty()));
    }

    /** Carries a plan out and prints what became of it; then goes on with what was interrupted earlier. */
    int apply(ApplyPlan command) {
        int exitCode = answer(command, new OperationPrinter(out)::print);
        if (exitCode == ExitCode.DONE) {
            catchUp();
        }
        return exitCode;
    }

    /** The command's own work is done and told; how older work goes on is told beside it, and changes no exit code. */
    private void catchUp() {
        out.flush();
        if (core.execute(new ResumeDue()) instanceof Outcome.Done<OperationList>(var resumed) && !asJson) {
            resumed.operations().forEach(new OperationPrinter(notices)::print);
        }
    }

    /** Prints a problem that is found on this side, and gives what ends the command. */
    Ended failed(Problem problem) {
        return ended(problem.asOutcome(), asJson, json, notices);
    }

    /** Where text for other programs goes, as it is. */
    PrintWriter plain() {
        return json;
    }

    /** This moment, for what is told as before or after it. */
    Instant now() {
        return clock.instant();
    }

    Output out() {
        return out;
    }

    /** Where people are told what is not the answer. */
    Output notices() {
        return notices;
    }

    /** For a session that stays open: its vault is locked when the person is away. */
    void lockWhenAway() {
        door.lockWhenAway();
    }

    Gateway gateway() {
        return new Gateway(door);
    }

    private void json(Outcome<?> outcome) {
        json.println(line(outcome));
        json.flush();
    }

    private String line(Outcome<?> outcome) {
        return new Envelope(texts).answer(Optional.empty(), outcome);
    }

    private static Ended ended(Outcome<?> outcome, boolean asJson, PrintWriter json, Output notices) {
        var texts = new ProblemTexts();
        if (asJson) {
            json.println(new Envelope(texts).answer(Optional.empty(), outcome));
            json.flush();
        }
        return switch (outcome) {
            case Outcome.Failed<?>(var problem) -> {
                var view = texts.view(problem);
                if (!asJson) {
                    print(view, notices);
                }
                yield new Ended(ExitCode.of(view));
            }
            case Outcome.Refused<?>(var reason) -> {
                if (!asJson) {
                    notices.line("Nothing was done: " + reason + ".");
                }
                yield new Ended(ExitCode.REFUSED);
            }
            case Outcome.Done<?> done -> throw new IllegalStateException(Objects.toString(done));
        };
    }

    static void print(ProblemView problem, Output out) {
        out.problem(problem);
    }

    @Override
    public void close() {
        interruption.close();
        door.close();
        out.flush();
    }
}
