package org.certwright.ipc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.certwright.model.Outcome;
import org.certwright.model.RecordTree;

/**
 * The form in which messages travel, one JSON object a line. Asked: {@code {"v":1,"id":"7","command":{"kind":"…", …}}}.
 * Answered: the same {@code v} and {@code id} with {@code done}, {@code refused} or {@code failed}. Told in between:
 * {@code {"v":1,"event":{"kind":"…", …}}}.
 */
public final class Envelope {
    /** The version of the form. */
    public static final int VERSION = 1;

    private final Json json = new Json();
    private final ProblemTexts texts;

    public Envelope(ProblemTexts texts) {
        this.texts = texts;
    }

    /** A command and the id its answer must bear. */
    public record Request(int v, String id, Command<?> command) {
        public Request {
            if (v != VERSION || id.length() > 64) {
                throw new IllegalArgumentException("not a request of this version");
            }
        }
    }

    /** Reads a request; on failure the problem says in what way it does not fit, without repeating it. */
    public Outcome<Request> request(String line) {
        try {
            return Outcome.done(RecordTree.as(Request.class, json.read(line)));
        } catch (Json.Unreadable | RecordTree.Mismatch refused) {
            return org.certwright.model.Problem.of(IpcProblem.REFUSED, "reason", String.valueOf(refused.getMessage()))
                    .asOutcome();
        }
    }

    /** The answer line. */
    public String answer(Optional<String> id, Outcome<?> outcome) {
        var members = new LinkedHashMap<String, Object>();
        members.put("v", VERSION);
        id.ifPresent(value -> members.put("id", value));
        members.putAll(body(outcome));
        return json.write(members);
    }

    /** The event line. */
    public String event(Event event) {
        return json.write(Map.of("v", VERSION, "event", Objects.requireNonNull(RecordTree.of(event))));
    }

    /** {@code done}, {@code refused} or {@code failed}: also what {@code --json} prints. */
    public Map<String, Object> body(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) ->
                Map.of(
                        "done",
                        value == Outcome.Nothing.NOTHING ? Map.of() : Objects.requireNonNull(RecordTree.of(value)));
            case Outcome.Refused<?>(var reason) -> Map.of("refused", reason);
            case Outcome.Failed<?>(var problem) ->
                Map.of("failed", Objects.requireNonNull(RecordTree.of(texts.view(problem))));
        };
    }
}
