package org.certwright.core;

import java.util.HexFormat;
import java.util.Optional;
import org.certwright.core.handler.Handlers;
import org.certwright.core.port.LockSignals;
import org.certwright.core.profile.ActivityLog;
import org.certwright.core.sample.SampleFolder;
import org.certwright.core.sample.SampleRules;
import org.certwright.ipc.AuditCommand;
import org.certwright.ipc.CertificateCommand;
import org.certwright.ipc.Command;
import org.certwright.ipc.DetailCommand;
import org.certwright.ipc.DnsCommand;
import org.certwright.ipc.Event;
import org.certwright.ipc.FileCommand;
import org.certwright.ipc.InventoryCommand;
import org.certwright.ipc.IpcProblem;
import org.certwright.ipc.IssuerCommand;
import org.certwright.ipc.LiveCommand;
import org.certwright.ipc.OperationCommand;
import org.certwright.ipc.PlanCommand;
import org.certwright.ipc.ProfileCommand;
import org.certwright.ipc.ProfileCommand.ShowProfile;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** The one door: runs a command and answers with an outcome, whoever asks. */
public final class Core implements AutoCloseable {
    /** The version of this program. */
    public static final String VERSION = "0.1.0";

    private final CoreOptions options;
    private final ActivityLog log;
    private final Handlers handlers;
    private final Optional<SampleFolder> sample;
    private final AwayLock away;

    private Core(CoreOptions options, Wiring wiring, Optional<SampleFolder> sample) {
        this.options = options;
        this.log = wiring.log();
        this.handlers = wiring.handlers();
        this.sample = sample;
        this.away = new AwayLock(options.clock(), handlers.guarded(why -> {
            log.line("vault=locked");
            options.progress().tell(new Event.Note("The vault is locked: " + why + "."));
        }));
    }

    /** Opens the profile; stops short with the problem when it cannot be opened. */
    public static Outcome<Core> open(CoreOptions options) {
        try {
            return Outcome.done(new Core(options, Wiring.own(options), Optional.empty()));
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    /**
     * A profile of made-up data in a throw-away folder, gone when it is closed. It reaches no network and no keychain and
     * asks nobody; {@code options.profile()} is not touched.
     */
    public static Outcome<Core> openSample(CoreOptions options) {
        try {
            var folder = SampleFolder.make();
            try {
                return Outcome.done(new Core(options, Wiring.sample(options, folder), Optional.of(folder)));
            } catch (RuntimeException broken) {
                folder.close();
                throw broken;
            }
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    /** Carries {@code command} out. Whatever goes wrong comes back as an outcome; nothing is thrown. */
    @SuppressWarnings("unchecked") // Each handler answers a Command<R> with an Outcome<R>.
    public <R> Outcome<R> execute(Command<R> command) {
        var name = command.getClass().getSimpleName();
        away.begins();
        try {
            var outcome = (Outcome<R>) handle(command);
            if (!(command instanceof ShowProfile)) { // The page asks it again and again, to hear whether we live.
                log.line("command=" + name + " outcome=" + outcome.getClass().getSimpleName());
            }
            return outcome;
        } catch (Stopped stopped) {
            log.line("command=" + name + " stopped=" + stopped.getMessage(), stopped.getCause());
            return stopped.outcome();
        } catch (RuntimeException bug) {
            var quote = quote();
            log.line("command=" + name + " bug=" + quote, bug);
            return Problem.of(IpcProblem.BUG, "quote", quote).asOutcome();
        } finally {
            away.ends();
        }
    }

    /** As {@link #execute}, for a person or the page in front of one: the vault is not left open long after the last. */
    <R> Outcome<R> executeAsked(Command<R> command) {
        if (command instanceof ShowProfile) { // The page asks it by itself.
            return execute(command);
        }
        away.asked();
        try {
            return execute(command);
        } finally {
            away.asked(); // An answer of the person at a prompt may have come in between.
        }
    }

    /** From now on the vault is locked when the person is away, until this is closed. */
    void lockWhenAway(LockSignals signals) {
        away.start(signals);
    }

    private Outcome<?> handle(Command<?> command) {
        var against = sample.flatMap(folder -> SampleRules.against(command));
        if (against.isPresent()) {
            return against.get().asOutcome();
        }
        return switch (command) {
            case PlanCommand<?> plan -> handlers.plans().handle(plan);
            case OperationCommand<?> operation -> handlers.operations().handle(operation);
            case CertificateCommand<?> certificate -> handlers.certificates().handle(certificate);
            case InventoryCommand<?> inventory -> handlers.inventory().handle(inventory);
            case IssuerCommand<?> issuer -> handlers.issuers().handle(issuer);
            case DetailCommand<?> detail -> handlers.details().handle(detail);
            case LiveCommand<?> live -> handlers.live().handle(live);
            case DnsCommand<?> dns -> handlers.dns().handle(dns);
            case AuditCommand<?> audit -> handlers.audit().handle(audit);
            case FileCommand<?> file -> handlers.files().handle(file);
            case ProfileCommand<?> profile -> handlers.profile().handle(profile);
        };
    }

    private String quote() {
        var bytes = new byte[4];
        options.random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        away.close();
        handlers.close();
        sample.ifPresent(SampleFolder::close);
    }
}
