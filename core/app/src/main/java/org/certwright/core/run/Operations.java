package org.certwright.core.run;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.certwright.core.plan.NoReturn;
import org.certwright.core.plan.PlanBook;
import org.certwright.core.plan.PlanProblem;
import org.certwright.core.port.EffectProbe;
import org.certwright.core.port.Progress;
import org.certwright.core.profile.OperationLocks;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.Event;
import org.certwright.ipc.ProblemTexts;
import org.certwright.model.OperationId;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.JournalLine;
import org.certwright.storage.OperationRow;
import org.certwright.storage.OperationRow.State;

/** Carries approved plans out, one operation a plan, and goes on with those that were interrupted. */
public final class Operations {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Profile profile;
    private final PlanBook book;
    private final Acts acts;
    private final UnderWay underWay;
    private final Progress progress;
    private final EffectProbe probe;
    private final InstantSource clock;
    private final SecureRandom random;
    private final StoredProblems problems = new StoredProblems();
    private final Set<OperationId> begunHere = ConcurrentHashMap.newKeySet();

    public Operations(
            Profile profile,
            PlanBook book,
            Acts acts,
            UnderWay underWay,
            Progress progress,
            EffectProbe probe,
            InstantSource clock,
            SecureRandom random) {
        this.profile = profile;
        this.book = book;
        this.acts = acts;
        this.underWay = underWay;
        this.progress = progress;
        this.probe = probe;
        this.clock = clock;
        this.random = random;
    }

    /** How a plan was approved, for the audit log; it stops when the plan was not. */
    public interface Approving {
        String approve(Plan plan);
    }

    /** Asks for approval and carries {@code plan} out; a plan that was begun before goes on without asking again. */
    public OperationRow apply(Plan plan, Approving approving) {
        var begun = profile.store().operations().ofPlan(plan.hash());
        if (begun.isPresent()) {
            return begun.get().state().hasEnded() ? begun.get() : goOn(begun.get());
        }
        book.needCurrent(plan);
        var approval = approving.approve(plan);
        var act = act(plan);
        try (var _ = lock(act)) {
            var meanwhile = profile.store().operations().ofPlan(plan.hash());
            if (meanwhile.isPresent()) { // Approved twice, begun once.
                return meanwhile.get().state().hasEnded() ? meanwhile.get() : run(meanwhile.get(), act);
            }
            book.needKept(plan);
            book.needCurrent(plan); // Another process may have done the same while we asked or waited,
            needAlone(plan, act); // or may have begun it and been killed.
            return run(begin(plan, approval), act);
        }
    }

    /** Stops when the same was begun after {@code plan} was made and did not end: that one goes on, so that both come to one. */
    private void needAlone(Plan plan, Act act) {
        profile.store().operations().unfinished().stream()
                .filter(other -> other.created().isAfter(plan.header().created()))
                .filter(other -> act(book.find(other.plan())).subject().equals(act.subject()))
                .findFirst()
                .ifPresent(other -> {
                    throw Stopped.by(Problem.of(
                            PlanProblem.STALE,
                            "plan",
                            plan.hash().abbreviated(),
                            "fact",
                            "unfinished operation for the same",
                            "was",
                            "none",
                            "is",
                            other.id().value()));
                });
    }

    private OperationRow goOn(OperationRow begun) {
        tellGoingOn(begun.id());
        return resume(begun);
    }

    private void tellGoingOn(OperationId id) {
        progress.tell(new Event.Note("Going on with operation " + id + ", approved and begun before."));
    }

    /** Goes on with an operation that did not end. */
    public OperationRow resume(OperationRow operation) {
        needUnfinished(operation);
        var act = act(book.find(operation.plan()));
        try (var _ = lock(act)) {
            var current = profile.store().operations().find(operation.id()).orElseThrow();
            return current.state().hasEnded() ? current : run(current, act);
        }
    }

    /** Goes on with the unfinished operations that are {@code chosen}; one another process works on is left to it. */
    public List<OperationRow> resumeAll(Predicate<OperationRow> chosen) {
        var resumed = new ArrayList<OperationRow>();
        for (var operation : profile.store().operations().unfinished()) {
            if (chosen.test(operation)) {
                resumeNow(operation).ifPresent(resumed::add);
            }
        }
        return resumed;
    }

    private Optional<OperationRow> resumeNow(OperationRow operation) {
        try {
            var act = act(book.find(operation.plan()));
            var lock = profile.locks().tryLock(act.subject());
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            try (var _ = lock.get()) {
                var current = profile.store().operations().find(operation.id()).orElseThrow();
                if (current.state().hasEnded()) {
                    return Optional.of(current);
                }
                tellGoingOn(operation.id());
                return Optional.of(run(current, act));
            }
        } catch (Stopped stopped) { // One that cannot go on must not keep the others from it.
            progress.tell(new Event.Note(operation.id() + " does not go on: " + stopped.getMessage()));
            return profile.store().operations().find(operation.id());
        }
    }

    /**
     * Whether {@code operation} may be ended unasked: it was approved and begun here since this program started, and all
     * of it can be had again.
     */
    public boolean mayEndUnasked(OperationRow operation) {
        return begunHere.contains(operation.id()) && !NoReturn.passed(operation, profile);
    }

    /** Ends an operation that {@link #mayEndUnasked}; one that was faster is stopped and stays. */
    public OperationRow cancelUnasked(OperationRow operation) {
        return cancel(operation, false);
    }

    /** Ends an operation for good: nothing of it stays outside, and what it held elsewhere is given up. */
    private OperationRow cancel(OperationRow operation, boolean evenIfPassed) {
        needUnfinished(operation);
        var act = act(book.find(operation.plan()));
        boolean stopped = underWay.stop(operation.id());
        try (var _ = stopped
                ? lock(act) // It comes free as soon as the work has tidied up.
                : profile.locks().tryLock(act.subject()).orElseThrow(() -> busy(operation.id()))) {
            var current = profile.store().operations().find(operation.id()).orElseThrow();
            if (current.state().hasEnded()) {
                return current; // It was faster.
            }
            if (!evenIfPassed && NoReturn.passed(current, profile)) {
                throw Stopped.by(Problem.of(
                        OperationProblem.NO_RETURN, "operation", operation.id().value()));
            }
            var run = new Run(operation.id(), profile, progress, probe, clock);
            tidy(act, run);
            abandon(act, run);
            profile.audit().failed(act.action(), details(operation, act, Map.of("reason", "cancelled")));
            profile.store()
                    .operations()
                    .update(operation.id(), State.CANCELLED, Optional.empty(), Optional.empty(), clock.instant());
            profile.audit().checkpoint();
            return profile.store().operations().find(operation.id()).orElseThrow();
        }
    }

    /** Stops when it has ended already. */
    public static void needUnfinished(OperationRow operation) {
        if (operation.state().hasEnded()) {
            throw Stopped.by(Problem.of(
                    OperationProblem.ENDED,
                    "operation",
                    operation.id().value(),
                    "state",
                    operation.state().name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Stops when another process works on it. */
    public void needNotElsewhere(OperationRow operation) {
        if (underWay.has(operation.id())) {
            return;
        }
        profile.locks()
                .tryLock(act(book.find(operation.plan())).subject())
                .orElseThrow(() -> busy(operation.id()))
                .close();
    }

    private Act act(Plan plan) {
        return acts.of(plan, id -> cancel(profile.store().operations().find(id).orElseThrow(), true));
    }

    private OperationLocks.Held lock(Act act) {
        return new LockQueue(profile.locks(), progress).lock(act.subject(), act.action());
    }

    private static Stopped busy(OperationId id) {
        return Stopped.by(Problem.of(OperationProblem.BUSY, "subject", id.value()));
    }

    private OperationRow begin(Plan plan, String approval) {
        var now = clock.instant();
        var id = new OperationId(STAMP.format(now) + "-" + Integer.toString(random.nextInt(46_656, 1_679_616), 36));
        var row = new OperationRow(
                id,
                plan.hash(),
                plan.getClass().getSimpleName(),
                State.RUNNING,
                approval,
                Optional.empty(),
                Optional.empty(),
                now,
                now);
        if (!profile.store().operations().begin(row)) {
            book.needKept(plan); // It was discarded at this very moment.
        }
        begunHere.add(id);
        probe.reached("operation:recorded");
        return row;
    }

    private OperationRow run(OperationRow operation, Act act) {
        var run = new Run(operation.id(), profile, progress, probe, clock);
        profile.audit().intent(act.action(), details(operation, act, Map.of("approval", operation.approval())));
        if (operation.state() == State.PARKED) {
            state(operation, State.RUNNING, Optional.empty());
        }
        try {
            var found = perform(act, run);
            profile.audit().done(act.action(), details(operation, act, found.values()));
            state(operation, State.DONE, Optional.empty());
            profile.audit().checkpoint();
        } catch (Stopped stopped) {
            stop(operation, act, stopped);
        }
        return profile.store().operations().find(operation.id()).orElseThrow();
    }

    private Found perform(Act act, Run run) {
        try (var _ = underWay.begin(run.id())) {
            return act.perform(run);
        } finally {
            tidy(act, run);
        }
    }

    /** Whatever tidying up meets, it must not hide how the operation itself ended. */
    private void tidy(Act act, Run run) {
        try {
            act.tidy(run);
        } catch (Stopped stopped) {
            progress.tell(new Event.Note("Tidying up was not possible: " + stopped.getMessage()));
        }
    }

    private void abandon(Act act, Run run) {
        try {
            act.abandon(run);
        } catch (Stopped stopped) {
            progress.tell(new Event.Note("Not everything could be given up: " + stopped.getMessage()));
        }
    }

    private void stop(OperationRow operation, Act act, Stopped stopped) {
        progress.tell(new Event.Note("Stopped: " + stopped.getMessage()));
        profile.audit().failed(act.action(), details(operation, act, reason(stopped)));
        state(operation, stateAfter(operation, stopped), stopped.problem());
        profile.audit().checkpoint();
        if (stopped.problem().isEmpty()) {
            throw stopped; // A refusal is answered as one.
        }
    }

    /** The code for programs, and the words of today for people. */
    private static Map<String, String> reason(Stopped stopped) {
        var reason = String.valueOf(stopped.getMessage());
        return stopped.problem()
                .map(problem -> Map.of("reason", reason, "told", new ProblemTexts().sentence(problem)))
                .orElseGet(() -> Map.of("reason", reason));
    }

    /** Somebody who refuses before anything was done cancels; later, what was done is kept for another try. */
    private State stateAfter(OperationRow operation, Stopped stopped) {
        if (stopped.problem().isEmpty()) {
            boolean begun = profile.store().operations().journal(operation.id()).stream()
                    .anyMatch(line -> line.phase() == JournalLine.Phase.DONE);
            return begun ? State.PARKED : State.CANCELLED;
        }
        return switch (stopped.problem().get().code().kind()) {
            case PARKED, LOCKED -> State.PARKED;
            case USAGE, PERMANENT, VERIFICATION -> State.FAILED;
        };
    }

    private void state(OperationRow operation, State state, Optional<Problem> problem) {
        profile.store()
                .operations()
                .update(
                        operation.id(),
                        state,
                        problem.map(problems::write),
                        problem.flatMap(Problem::retryAt),
                        clock.instant());
    }

    private static Map<String, String> details(OperationRow operation, Act act, Map<String, String> more) {
        var details = new TreeMap<>(act.facts());
        details.putAll(more);
        details.put("operation", operation.id().value());
        details.put("grade", operation.approval().split(",", 2)[0]);
        details.put("plan", operation.plan().value());
        return details;
    }
}
