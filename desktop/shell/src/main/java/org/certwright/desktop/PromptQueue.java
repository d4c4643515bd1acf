package org.certwright.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The rules of native prompts: one at a time; no answer in time is a no; after two denials in a row nobody is asked for
 * a while, so that a page gone wrong cannot wear a person down. Windows for files go by the same rules, with more
 * patience for a person who picks nothing.
 */
final class PromptQueue {
    /** As long as the terminal waits. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int DENIALS = 2;
    private static final int NOT_PICKED = 4;

    private final Windows windows;
    private final InstantSource clock;
    private final Duration patience;
    private final Consumer<Sheet> waits;
    private final Semaphore turn = new Semaphore(1, true);
    private int denials;
    private int notPicked;
    private Instant pausedAt = Instant.EPOCH;

    /** @param waits hears of every sheet that is shown */
    PromptQueue(Windows windows, InstantSource clock, Duration patience, Consumer<Sheet> waits) {
        this.windows = windows;
        this.clock = clock;
        this.patience = patience;
        this.waits = waits;
    }

    /** What came of a prompt. */
    sealed interface Answer {}

    /** They agreed; what they typed, if anything, belongs to whoever takes it, to be wiped. */
    static final class Accepted implements Answer {
        private final char[] entered;

        private Accepted(char[] entered) {
            this.entered = entered;
        }

        char[] entered() {
            return entered;
        }
    }

    record Denied() implements Answer {}

    record TimedOut() implements Answer {}

    record Paused() implements Answer {}

    /** Shows what {@code sheet} makes of the moment the answer is due, and waits; an interrupt is a no. */
    Answer ask(Function<Instant, Sheet> sheet) {
        return inTurn(() -> counted(show(sheet)), new TimedOut(), new Paused());
    }

    /** What came of a window for files. */
    sealed interface Picked {
        record File(Path path) implements Picked {}

        record None() implements Picked {}

        record NotAsked() implements Picked {}
    }

    /** Shows a window for files, which waits as long as the person does. */
    Picked pick(Supplier<Optional<Path>> window) {
        return inTurn(() -> picked(window.get()), new Picked.None(), new Picked.NotAsked());
    }

    private Picked picked(Optional<Path> path) {
        notPicked = path.isPresent() ? 0 : notPicked + 1;
        if (notPicked >= NOT_PICKED) {
            notPicked = 0;
            pausedAt = clock.instant();
        }
        return path.<Picked>map(Picked.File::new).orElseGet(Picked.None::new);
    }

    private <T> T inTurn(Supplier<T> shown, T interrupted, T paused) {
        try {
            turn.acquire();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return interrupted;
        }
        try {
            return isPaused() ? paused : shown.get();
        } finally {
            turn.release();
        }
    }

    /** A clock that is set back ends a pause as well: a day of it would be worse than a page gone wrong. */
    private boolean isPaused() {
        var now = clock.instant();
        return !now.isBefore(pausedAt) && Duration.between(pausedAt, now).compareTo(PAUSE) < 0;
    }

    private Answer show(Function<Instant, Sheet> sheet) {
        var answers = new ArrayBlockingQueue<Answer>(2);
        var shown = sheet.apply(clock.instant().plus(patience));
        waits.accept(shown); // Before it is shown: a window that asks is before the person, if they are there at all.
        var close = windows.show(shown, into(answers));
        try {
            var answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answer == null ? new TimedOut() : answer;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return new TimedOut();
        } finally {
            close.run();
        }
    }

    private static Windows.Answered into(BlockingQueue<Answer> answers) {
        return new Windows.Answered() {
            @Override
            public void accepted(char[] entered) {
                if (!answers.offer(new Accepted(entered))) {
                    java.util.Arrays.fill(entered, '\0');
                }
            }

            @Override
            public void denied() {
                answers.offer(new Denied());
            }
        };
    }

    private Answer counted(Answer answer) {
        denials = answer instanceof Denied ? denials + 1 : 0;
        if (denials >= DENIALS) {
            denials = 0;
            pausedAt = clock.instant();
        }
        return answer;
    }
}
