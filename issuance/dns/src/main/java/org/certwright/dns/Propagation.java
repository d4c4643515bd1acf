package org.certwright.dns;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certwright.dns.ServerAnswer.State;
import org.certwright.dns.TxtQuestion.Sighting;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.model.TxtRecord;

/**
 * Waits until every authoritative server shows, or no longer shows, our TXT values; see {@link Agreement} for who must.
 * Other values at the same names do not matter. Safe for use by many threads.
 */
public final class Propagation {
    /** Between one round and the next; the last one repeats. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10));

    private final Exchange exchange;

    /** @param queryTimeout for one question to one address */
    public Propagation(Duration queryTimeout) {
        this.exchange = new Exchange(queryTimeout);
    }

    /**
     * Waits until all {@code wanted} values are visible everywhere: the first round of questions goes out at once, and
     * in the last one every server agreed. An interrupt cancels.
     *
     * @param progress called on this thread for each answer that differs from the same address's last one
     * @return the last round; or {@link DnsProblem#NOT_VISIBLE} after {@code patience}
     */
    public Outcome<List<ServerAnswer>> awaitVisible(
            Map<ZoneCut, List<TxtRecord>> wanted, Duration patience, Consumer<ServerAnswer> progress) {
        return await(wanted, State.VISIBLE, patience, progress);
    }

    /** As {@link #awaitVisible}, but until none of the values is visible anywhere. */
    public Outcome<List<ServerAnswer>> awaitGone(
            Map<ZoneCut, List<TxtRecord>> unwanted, Duration patience, Consumer<ServerAnswer> progress) {
        return await(unwanted, State.MISSING, patience, progress);
    }

    private Outcome<List<ServerAnswer>> await(
            Map<ZoneCut, List<TxtRecord>> records, State goal, Duration patience, Consumer<ServerAnswer> progress) {
        var questions = records.entrySet().stream()
                .flatMap(zone -> TxtQuestion.of(zone.getKey(), zone.getValue()))
                .toList();
        try {
            return Outcome.done(untilAgreed(questions, goal, patience, new Changes(progress)));
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    private List<ServerAnswer> untilAgreed(
            List<TxtQuestion> questions, State goal, Duration patience, Changes changes) {
        var deadline = Deadline.after(patience);
        for (int round = 0; ; round++) {
            boolean last = deadline.passed();
            var agreement = new Agreement(askAll(questions, goal, changes), goal);
            if (agreement.reached()) {
                return agreement.round().stream().map(Sighting::answer).toList();
            }
            if (last) {
                throw Stopped.by(gaveUp(agreement, patience));
            }
            var next = WAITS.get(Math.min(round, WAITS.size() - 1));
            Pause.of(next.compareTo(deadline.remaining()) < 0 ? next : deadline.remaining());
        }
    }

    private List<Sighting> askAll(List<TxtQuestion> questions, State goal, Changes changes) {
        return FanOut.all(
                questions.stream()
                        .<Callable<Sighting>>map(question -> () -> question.ask(exchange, goal == State.MISSING))
                        .toList(),
                changes::see);
    }

    /** Tells of an answer only when it differs from the one before. */
    private record Changes(Consumer<ServerAnswer> progress, Map<TxtQuestion, ServerAnswer> last) {
        Changes(Consumer<ServerAnswer> progress) {
            this(progress, new HashMap<>());
        }

        void see(Sighting sighting) {
            if (!sighting.answer().equals(last.put(sighting.question(), sighting.answer()))) {
                progress.accept(sighting.answer());
            }
        }
    }

    private static Problem gaveUp(Agreement agreement, Duration patience) {
        var code = agreement.wanted() == State.VISIBLE ? DnsProblem.NOT_VISIBLE : DnsProblem.STILL_VISIBLE;
        var dissent = agreement.dissent();
        var visible =
                agreement.round().stream().filter(sighting -> sighting.answer().state() == State.VISIBLE);
        return Problem.of(
                code,
                "record",
                joined(dissent.stream().map(sighting -> sighting.question().record())),
                "zone",
                joined(dissent.stream().map(sighting -> sighting.question().zone())),
                "servers",
                joined(dissent.stream().map(sighting -> words(sighting.answer()))),
                "visible",
                joined(visible.map(sighting -> sighting.question().server())),
                "waited",
                Pause.inWords(patience));
    }

    private static String words(ServerAnswer answer) {
        var address = answer.address().isEmpty() ? "" : answer.address() + ": ";
        return answer.server() + " (" + address + answer.detail() + ")";
    }

    private static String joined(Stream<?> things) {
        var words = things.map(String::valueOf).distinct().collect(Collectors.joining(", "));
        return words.isEmpty() ? "–" : words;
    }
}
