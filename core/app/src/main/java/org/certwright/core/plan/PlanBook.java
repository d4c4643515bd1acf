package org.certwright.core.plan;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.Json;
import org.certwright.model.Fingerprint;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.RecordTree;
import org.certwright.model.Stopped;
import org.certwright.storage.PlanRow;

/** Keeps plans under their hashes, and gives back only one that still is what its hash says. */
public final class PlanBook {
    /** Plans nobody applied are forgotten this long after they expired. */
    private static final Duration MEMORY = Duration.ofDays(7);

    private final Profile profile;
    private final PreState preState;
    private final InstantSource clock;
    private final Json json = new Json();

    public PlanBook(Profile profile, PreState preState, InstantSource clock) {
        this.profile = profile;
        this.preState = preState;
        this.clock = clock;
    }

    /** Completes a plan with what is found now, and keeps it. */
    public Plan write(Function<Plan.Header, Plan> draft) {
        var now = clock.instant();
        var found = preState.of(draft.apply(Plan.Header.at(now, Map.of())));
        var plan = draft.apply(Plan.Header.at(now, found));
        profile.store().plans().removeExpired(now.minus(MEMORY));
        profile.store()
                .plans()
                .add(new PlanRow(
                        plan.hash(),
                        plan.getClass().getSimpleName(),
                        plan.json(),
                        now,
                        plan.header().expires()));
        return plan;
    }

    /** The plans that were approved and begun, and did not end. */
    public Stream<Plan> underWay() {
        return profile.store().operations().unfinished().stream()
                .flatMap(operation ->
                        profile.store().plans().findByPrefix(operation.plan().value()).stream())
                .map(this::read);
    }

    /** What waits for approval, newest first; a plan that was damaged waits for nobody. */
    public Stream<Plan> pending(int most) {
        return profile.store().plans().pending(clock.instant(), most).stream().flatMap(row -> {
            try {
                return Stream.of(read(row));
            } catch (Stopped damaged) {
                return Stream.empty(); // Applying it is refused; the examination of the profile tells of damage.
            }
        });
    }

    /** Forgets a plan that nobody approved. */
    public void discard(Plan plan) {
        if (!profile.store().plans().removeUnused(plan.hash())) {
            var hash = plan.hash().abbreviated();
            throw Stopped.by(profile.store()
                    .operations()
                    .ofPlan(plan.hash())
                    .map(begun -> Problem.of(
                            PlanProblem.BEGUN,
                            "plan",
                            hash,
                            "operation",
                            begun.id().value()))
                    .orElseGet(() -> Problem.of(PlanProblem.UNKNOWN, "plan", hash)));
        }
    }

    /** Forgets a plan unless it was begun. */
    public void forget(Plan plan) {
        profile.store().plans().removeUnused(plan.hash());
    }

    /** The plan whose hash begins with {@code prefix}. */
    public Plan find(String prefix) {
        var matches = prefix.matches("[0-9a-f]{6,64}")
                ? profile.store().plans().findByPrefix(prefix)
                : java.util.List.<PlanRow>of();
        if (matches.size() != 1) {
            throw Stopped.by(
                    Problem.of(matches.isEmpty() ? PlanProblem.UNKNOWN : PlanProblem.AMBIGUOUS, "plan", prefix));
        }
        return read(matches.getFirst());
    }

    /** The plan with this hash. */
    public Plan find(Fingerprint hash) {
        return find(hash.value());
    }

    private Plan read(PlanRow row) {
        try {
            var plan = RecordTree.as(Plan.class, json.read(row.json()));
            if (plan.hash().equals(row.hash()) && plan.header().format() == Plan.FORMAT) {
                return plan;
            }
        } catch (Json.Unreadable | RecordTree.Mismatch damaged) {
            // Falls through: a plan that cannot be read back is as changed as one that reads differently.
        }
        throw Stopped.by(Problem.of(PlanProblem.CHANGED, "plan", row.hash().abbreviated()));
    }

    /** Stops when {@code plan} was discarded since it was found; who approved it is told, and the log too. */
    public void needKept(Plan plan) {
        if (profile.store().plans().find(plan.hash()).isEmpty()) {
            profile.audit()
                    .note(
                            "plan.refused",
                            Map.of(
                                    "plan", plan.hash().value(),
                                    "reason", "it was discarded before it was approved",
                                    "title", PlanWords.of(plan).title()));
            throw Stopped.by(
                    Problem.of(PlanProblem.DISCARDED, "plan", plan.hash().abbreviated()));
        }
    }

    /** Stops unless {@code plan} is still in time and everything it was based on is as it was. */
    public void needCurrent(Plan plan) {
        if (clock.instant().isAfter(plan.header().expires())) {
            throw Stopped.by(Problem.of(
                    PlanProblem.EXPIRED,
                    "plan",
                    plan.hash().abbreviated(),
                    "expired",
                    plan.header().expires().toString()));
        }
        var now = preState.of(plan);
        for (var expected : plan.header().preState().entrySet()) {
            var found = now.getOrDefault(expected.getKey(), "nothing");
            if (!found.equals(expected.getValue())) {
                throw Stopped.by(Problem.of(
                        PlanProblem.STALE,
                        "plan",
                        plan.hash().abbreviated(),
                        "fact",
                        expected.getKey(),
                        "was",
                        expected.getValue(),
                        "is",
                        found));
            }
        }
    }
}
