package org.certwright.core;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.certwright.ipc.CertificateCommand;
import org.certwright.ipc.Command;
import org.certwright.ipc.Envelope;
import org.certwright.ipc.Envelope.Request;
import org.certwright.ipc.IpcProblem;
import org.certwright.ipc.Json;
import org.certwright.ipc.PlanCommand;
import org.certwright.ipc.ProblemTexts;
import org.certwright.ipc.ProfileCommand.LookAround;
import org.certwright.ipc.ProfileCommand.ProfileView;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;

/** Takes messages from the untrusted side, one line each, and answers each with one line. */
public final class Gateway {
    /** More messages than this within a second are refused. */
    private static final int MOST_PER_SECOND = 200;

    /** How a message begins whose id can be read, even where the rest cannot. */
    private static final Pattern BEGIN =
            Pattern.compile("\\s*\\{\\s*(?:\"v\"\\s*:\\s*\\d{1,9}\\s*,\\s*)?\"id\"\\s*:\\s*\"([0-9A-Za-z-]{1,64})\"");

    private final Supplier<Core> core;
    private final Function<Boolean, Outcome<ProfileView>> lookAround;
    private final Envelope envelope = new Envelope(new ProblemTexts());
    private long second;
    private int arrived;

    /** Speaks to one core only. */
    public Gateway(Core core) {
        this.core = () -> core;
        this.lookAround = on -> core.execute(new LookAround(on));
    }

    /** Lets the other side look around in a sample. */
    public Gateway(Door door) {
        this.core = door::core;
        this.lookAround = door::lookAround;
    }

    /** The answer to {@code line}, whatever it is. */
    public String answer(String line) {
        if (tooFast()) {
            return envelope.answer(
                    id(line),
                    Problem.of(IpcProblem.TOO_FAST, "limit", String.valueOf(MOST_PER_SECOND))
                            .asOutcome());
        }
        return switch (envelope.request(line)) {
            case Outcome.Done<Request>(var request) -> envelope.answer(Optional.of(request.id()), execute(request));
            case Outcome.Refused<Request> refused -> envelope.answer(id(line), refused);
            case Outcome.Failed<Request> failed -> envelope.answer(id(line), failed);
        };
    }

    /**
     * The untrusted side never approves, also not by hash where the profile lets the command line do that, and never has
     * a key written to a place it names.
     */
    private Outcome<?> execute(Request request) {
        return switch (request.command()) {
            case PlanCommand.ApplyPlan apply
            when apply.approvedHash().isPresent() ->
                Problem.of(IpcProblem.MAY_NOT_APPROVE).asOutcome();
            case CertificateCommand.CreateCsr create ->
                Problem.of(IpcProblem.NOT_HERE, "command", "CreateCsr").asOutcome();
            case LookAround(var on) -> lookAround.apply(on);
            case Command<?> other -> core.get().executeAsked(other);
        };
    }

    /** The answer to a line longer than {@link Json#LIMIT}, of which only {@code begin} was kept. */
    public String tooLong(String begin) {
        return envelope.answer(
                id(begin),
                Problem.of(IpcProblem.REFUSED, "reason", "it is larger than " + Json.LIMIT + " characters")
                        .asOutcome());
    }

    /** Whose message it is, where that can be told without reading it. */
    private static Optional<String> id(String line) {
        var begin = BEGIN.matcher(line);
        return begin.lookingAt() ? Optional.of(begin.group(1)) : Optional.empty();
    }

    private synchronized boolean tooFast() {
        long now = System.nanoTime() / 1_000_000_000L;
        arrived = now == second ? arrived + 1 : 1;
        second = now;
        return arrived > MOST_PER_SECOND;
    }
}
