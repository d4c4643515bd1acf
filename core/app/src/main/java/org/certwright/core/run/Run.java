package org.certwright.core.run;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.certwright.core.port.EffectProbe;
import org.certwright.core.port.Progress;
import org.certwright.core.profile.AuditTrail;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.Event;
import org.certwright.model.OperationId;
import org.certwright.model.Stopped;
import org.certwright.storage.JournalLine;

/**
 * One run of an operation: every step is in the journal before its effect and after it, so that a run that was killed
 * anywhere goes on from there.
 */
public final class Run {
    private final OperationId id;
    private final Profile profile;
    private final Progress progress;
    private final EffectProbe probe;
    private final InstantSource clock;
    private final Set<String> begunEarlier;

    Run(OperationId id, Profile profile, Progress progress, EffectProbe probe, InstantSource clock) {
        this.id = id;
        this.profile = profile;
        this.progress = progress;
        this.probe = probe;
        this.clock = clock;
        this.begunEarlier = profile.store().operations().journal(id).stream()
                .filter(line -> line.phase() == JournalLine.Phase.INTENT)
                .map(JournalLine::step)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A step whose effect must happen once: its result, from the journal if it was done before. */
    Found once(String step, String words, Supplier<Found> effect) {
        return result(step).orElseGet(() -> perform(step, words, effect));
    }

    /** A step that may safely happen again: done anew at every run. */
    void again(String step, String words, Runnable effect) {
        perform(step, words, () -> {
            effect.run();
            return Found.NOTHING;
        });
    }

    /** What an earlier run found at {@code step}, if it got that far. */
    Optional<Found> result(String step) {
        return profile.store().operations().lineDone(id, step).map(line -> new Found(line.detail()));
    }

    /** Whether {@code step} began in an earlier run and nobody knows how it ended. */
    boolean unknown(String step) {
        return begunEarlier.contains(step) && result(step).isEmpty();
    }

    private Found perform(String step, String words, Supplier<Found> effect) {
        if (Thread.interrupted()) {
            throw interrupted();
        }
        progress.tell(new Event.StepStarted(id.value(), step, words));
        write(step, JournalLine.Phase.INTENT, Map.of());
        probe.reached(step + ":intended");
        try {
            var found = effect.get();
            probe.reached(step + ":happened");
            write(step, JournalLine.Phase.DONE, found.values());
            probe.reached(step + ":recorded");
            progress.tell(new Event.StepDone(id.value(), step, words));
            return found;
        } catch (Stopped stopped) {
            write(step, JournalLine.Phase.FAILED, Map.of("reason", String.valueOf(stopped.getMessage())));
            throw stopped;
        }
    }

    private void write(String step, JournalLine.Phase phase, Map<String, String> detail) {
        profile.store()
                .operations()
                .append(new JournalLine(id, 0, step, phase, new TreeMap<>(detail), clock.instant()));
    }

    /** An effect inside a step that has a point of its own. */
    void effect(String name, Runnable effect) {
        probe.reached(name + ":before");
        effect.run();
        probe.reached(name + ":after");
    }

    void waiting(String what, java.time.Duration patience) {
        progress.tell(
                new Event.Waiting(id.value(), what, Optional.of(clock.instant().plus(patience))));
    }

    void note(String words) {
        progress.tell(new Event.Note(words));
    }

    /** What the CA said of the order when it was asked once more (RFC 8555 §7.1.6). */
    void noteOrder(String status) {
        note("The CA says that the order is " + status + ".");
    }

    Stopped interrupted() {
        return Stopped.by(org.certwright.model.Problem.of(OperationProblem.INTERRUPTED, "operation", id.value()));
    }

    OperationId id() {
        return id;
    }

    Profile profile() {
        return profile;
    }

    Progress progress() {
        return progress;
    }

    AuditTrail audit() {
        return profile.audit();
    }

    InstantSource clock() {
        return clock;
    }
}
