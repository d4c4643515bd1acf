package org.certwright.acme;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** Asks a CA several things at a time. All are asked even if some fail; the first failure is thrown at the end. */
final class FanOut {
    /** Each one more needs a nonce of its own first, so more at a time would hardly be faster. */
    private static final int AT_ONCE = 8;

    private FanOut() {}

    static <A, B> List<B> over(List<A> inputs, Function<A, B> ask) {
        if (inputs.size() == 1) {
            return List.of(ask.apply(inputs.getFirst()));
        }
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = inputs.stream()
                    .map(input -> threads.submit(() -> inPlace(places, ask, input)))
                    .toList();
            return collect(answers);
        }
    }

    private static <A, B> B inPlace(Semaphore places, Function<A, B> ask, A input) throws InterruptedException {
        places.acquire();
        try {
            return ask.apply(input);
        } finally {
            places.release();
        }
    }

    private static <B> List<B> collect(List<Future<B>> answers) {
        var values = new ArrayList<B>();
        for (var answer : answers) {
            try {
                values.add(answer.get());
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException cancelled) {
                answers.forEach(open -> open.cancel(true));
                Thread.currentThread().interrupt();
                throw Stopped.by(Problem.of(AcmeProblem.CANCELLED), cancelled);
            }
        }
        return values;
    }
}
