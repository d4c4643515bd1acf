package org.certwright.core.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.certwright.audit.AuditEntry;
import org.certwright.audit.AuditEntry.Phase;
import org.certwright.core.profile.Profile;
import org.certwright.model.OperationId;
import org.certwright.model.Plan;
import org.certwright.storage.JournalLine;
import org.certwright.storage.OperationRow;
import org.certwright.storage.PlanRow;

/** Writes what happened earlier: a plan, its approval, the steps of its operation, and both lines of the audit log. */
final class SamplePast {
    static final String ACTOR = "desktop:sam";

    private static final String APPROVAL = "confirm, at the window";
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-").withZone(ZoneOffset.UTC);
    private static final Duration PACE = Duration.ofMillis(430);

    private final Profile profile;
    private final Instant now;
    private final List<AuditEntry> entries = new ArrayList<>();
    private int count;

    SamplePast(Profile profile, Instant now) {
        this.profile = profile;
        this.now = now;
    }

    /** One that ended well. */
    record Story(Plan plan, String action, List<String> steps, Map<String, String> facts) {}

    Instant now() {
        return now;
    }

    OperationId id(Instant at) {
        var number = count++;
        return new OperationId(ID.format(at) + letter(number / 26) + letter(number % 26) + "sm");
    }

    private static char letter(int number) {
        return (char) ('a' + number % 26);
    }

    void happened(OperationId id, Instant at, Story story) {
        begin(id, at, story, OperationRow.State.DONE);
        var last = story.steps().getLast();
        var time = at;
        for (var step : story.steps()) {
            write(id, step, JournalLine.Phase.INTENT, Map.of(), time);
            time = time.plus(PACE);
            write(id, step, JournalLine.Phase.DONE, step.equals(last) ? story.facts() : Map.of(), time);
        }
        note(story.action(), Phase.DONE, time, told(id, story.plan(), story.facts()));
    }

    /** The plan and the operation that carries it out; the steps follow. */
    void begin(OperationId id, Instant at, Story story, OperationRow.State state) {
        waits(story.plan());
        var hash = story.plan().hash();
        var kind = story.plan().getClass().getSimpleName();
        profile.store()
                .operations()
                .add(new OperationRow(
                        id, hash, kind, state, APPROVAL, Optional.empty(), Optional.empty(), at, at.plus(PACE)));
        note(story.action(), Phase.INTENT, at, told(id, story.plan(), Map.of("approval", APPROVAL)));
    }

    /** The details of a line of the log about {@code plan}. */
    static Map<String, String> told(OperationId id, Plan plan, Map<String, String> more) {
        var details = new TreeMap<>(more);
        details.putAll(SampleFacts.of(plan));
        details.put("operation", id.value());
        details.put("plan", plan.hash().value());
        return details;
    }

    /** A plan that is only made. */
    void waits(Plan plan) {
        profile.store()
                .plans()
                .add(new PlanRow(
                        plan.hash(),
                        plan.getClass().getSimpleName(),
                        plan.json(),
                        plan.header().created(),
                        plan.header().expires()));
    }

    void write(OperationId id, String step, JournalLine.Phase phase, Map<String, String> detail, Instant at) {
        profile.store().operations().append(new JournalLine(id, 0, step, phase, detail, at));
    }

    void note(String action, Phase phase, Instant at, Map<String, String> details) {
        entries.add(new AuditEntry(at, ACTOR, action, phase, details));
    }

    List<AuditEntry> entries() {
        return entries;
    }
}
